import type { Attribution, Compared, GoalShares } from '../../planner/index.js';
import { type Block, heading, text } from '../document.js';
import type { Voice } from '../sentences.js';
import { shortened } from './difference-blocks.js';
import { rounded, signedFigure } from './goal-cells.js';

/** Which change did it: a table of parts and goals, and the people by the fewest changes that are enough. */
export function attributionBlocks(scenario: Compared, voice: Voice): Block[] {
  const { attribution } = scenario;
  if (attribution === null) return [];
  const { compare } = voice.catalogue;
  return [
    heading(`${scenario.id}: ${compare.attribution}`),
    ...goalBlocks(scenario, attribution, voice),
    ...peopleBlocks(attribution, voice),
  ];
}

/** Numbers of the changes in each part, from 1. */
const numbersOf = ({ parts }: Attribution): readonly (readonly number[])[] => {
  let last = 0;
  return parts.map((changes) =>
    changes.map(() => {
      last += 1;
      return last;
    }),
  );
};

const goalBlocks = ({ goals }: Compared, attribution: Attribution, voice: Voice): Block[] => {
  const { compare } = voice.catalogue;
  const average = attribution.goals.some(({ shapley }) => shapley !== null);
  const note = average ? compare.shapley : attribution.complete ? compare.noShapley : compare.someSubsets;
  const figure = (value: number | null, index: number): string =>
    value === null ? compare.noValue : signedFigure(goals[index]!.goal.id, rounded(value), voice);
  const cell = (shares: GoalShares, index: number, part: number): string =>
    shares.shapley === null
      ? compare.aloneLast(figure(shares.alone[part]!, index), figure(shares.last[part]!, index))
      : figure(shares.shapley[part]!, index);
  return [
    text(note, 'faint'),
    {
      kind: 'table',
      columns: [
        { title: compare.columns.change },
        ...goals.map((_, index) => ({ title: String(index + 1), align: 'right' as const })),
      ],
      rows: numbersOf(attribution).map((numbers, part) => [
        compare.part(numbers),
        ...attribution.goals.map((shares, index) => cell(shares, index, part)),
      ]),
    },
  ];
};

/** Whom each list of sufficient subsets explains, in the order of the first. */
const peopleBlocks = (attribution: Attribution, voice: Voice): Block[] => {
  const { compare } = voice.catalogue;
  if (attribution.people.length === 0) return [];
  const numbers = numbersOf(attribution);
  const found = new Map<string, string[]>();
  for (const { official, subsets } of attribution.people) {
    const said = subsets
      .map((parts) => compare.part(parts.flatMap((part) => numbers[part]!)))
      .join(compare.or);
    found.set(said, [...(found.get(said) ?? []), official]);
  }
  return [
    text(compare.eachSuffices),
    {
      kind: 'list',
      items: [...found].map(([parts, people]) =>
        compare.becauseOf(parts, people.length, shortened(people, voice)),
      ),
    },
  ];
};
