import type { Compared, Figure, PersonDifference, TallyKind } from '../../planner/index.js';
import type { Block, Item } from '../document.js';
import { text } from '../document.js';
import type { Voice } from '../sentences.js';

/** So many names stand in the text; all of them stand in the files. */
const MOST_NAMES = 12;

/** In what the plan of a what-if differs from the base's: courses, figures, provinces, people. */
export function differenceBlocks(scenario: Compared, voice: Voice, base: Voice): Block[] {
  const items = [
    ...coverageItems(scenario, voice, base),
    ...courseItems(scenario, voice),
    ...figureItems(scenario, voice, base),
    ...provinceItems(scenario, voice, base),
    ...peopleItems(scenario, voice),
  ];
  if (items.length > 0) return [{ kind: 'list', items }];
  return scenario.changes.length === 0 ? [] : [text(voice.catalogue.compare.nothingDiffers)];
}

export const shortened = (names: readonly string[], { catalogue }: Voice): string =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} ${catalogue.compare.more(names.length - MOST_NAMES)}`;

/** Both ways where provinces were joined; else the provinces that came and went. */
const coverageItems = ({ coverage, figures }: Compared, voice: Voice, base: Voice): Item[] => {
  const { compare } = voice.catalogue;
  if (coverage !== null) {
    return (['new', 'old'] as const).map((kind) => {
      const { of, base: before, scenario } = coverage[kind];
      const naming = kind === 'new' ? voice : base;
      const gone = (before ?? []).filter((id) => scenario !== null && !scenario.includes(id));
      const details =
        gone.length === 0 ? [] : [compare.noLongerCovered(shortened(gone.map(naming.say.province), voice))];
      return {
        text: compare.coverage(kind, of, before?.length ?? null, scenario?.length ?? null),
        details,
      };
    });
  }
  const provinces = figures.filter(({ kind, base: was, scenario: is }) => kind === 'province' && was !== is);
  const named = (is: (figure: Figure) => boolean): string =>
    shortened(
      provinces.filter(is).map(({ id }) => base.say.province(id)),
      voice,
    );
  const [now, gone] = [
    named(({ base: was, scenario: is }) => !was && Boolean(is)),
    named(({ base: was, scenario: is }) => Boolean(was) && !is),
  ];
  return [
    ...(now === '' ? [] : [compare.nowCovered(now)]),
    ...(gone === '' ? [] : [compare.noLongerCovered(gone)]),
  ];
};

const courseItems = ({ courses }: Compared, voice: Voice): Item[] => {
  const { compare } = voice.catalogue;
  return (['opened', 'closed', 'redated'] as const).flatMap((kind) => {
    const found = courses.filter((course) => course.kind === kind);
    if (found.length === 0) return [];
    const names = found.map(({ base, scenario }) =>
      kind === 'redated' ? `${base} → ${scenario}` : (scenario ?? base ?? ''),
    );
    return [`${compare.courses[kind]}: ${names.join(', ')}`];
  });
};

const SHOWN: readonly TallyKind[] = ['scheme', 'year', 'group', 'country', 'partner', 'topic', 'fund'];

/** Figures that differ, a line for each row of a kind: `2024: courses 4 → 3; cost ...`. */
const figureItems = ({ figures }: Compared, voice: Voice, base: Voice): Item[] => {
  const { compare } = voice.catalogue;
  return SHOWN.flatMap((kind): Item[] => {
    const different = figures.filter(
      (each) =>
        each.kind === kind && each.base !== each.scenario && (each.base ?? 0) !== (each.scenario ?? 0),
    );
    if (different.length === 0) return [];
    const ids = [...new Set(different.map(({ id }) => id))];
    const details = ids.map((id) => {
      const ofOne = different.filter((each) => each.id === id);
      const name = nameOf(ofOne[0]!, base);
      return `${name === '' ? '' : `${name}: `}${ofOne.map((each) => movement(each, voice)).join('; ')}`;
    });
    return [{ text: `${compare.kinds[kind]}:`, details }];
  });
};

/** One line for all provinces: `attendances: An Giang 4 → 3, ...`. Where provinces are joined the two lists are not of the same ones. */
const provinceItems = ({ figures, coverage }: Compared, voice: Voice, base: Voice): Item[] => {
  const { kinds, measures } = voice.catalogue.compare;
  const different = figures.filter(({ kind, base: was, scenario: is }) => kind === 'province' && was !== is);
  if (coverage !== null || different.length === 0) return [];
  const each = different.map(
    (figure) =>
      `${nameOf(figure, base)} ${figureText(figure, figure.base, voice)} → ${figureText(figure, figure.scenario, voice)}`,
  );
  return [`${kinds.province}, ${measures.attendances}: ${shortened(each, voice)}`];
};

/** `courses 4 → 3`. */
const movement = (figure: Figure, voice: Voice): string =>
  `${voice.catalogue.compare.measures[figure.measure]} ${figureText(figure, figure.base, voice)} → ${figureText(figure, figure.scenario, voice)}`;

const nameOf = ({ kind, id }: Figure, { say }: Voice): string => {
  const names: Partial<Record<TallyKind, (id: string) => string>> = {
    group: say.group,
    country: say.country,
    topic: say.topic,
    partner: say.partner,
    province: say.province,
  };
  return names[kind]?.(id) ?? id;
};

const figureText = ({ measure }: Figure, value: number | null, { catalogue, say }: Voice): string => {
  if (value === null) return catalogue.compare.noValue;
  return measure === 'cost' || measure === 'paid' ? say.millions(value) : say.number(value);
};

const peopleItems = ({ people }: Compared, voice: Voice): Item[] => {
  const { compare } = voice.catalogue;
  return (['in', 'out', 'moved'] as const).flatMap((kind): Item[] => {
    const found = people.filter((person) => person.kind === kind);
    if (found.length === 0) return [];
    return [
      `${compare.people[kind](found.length)}: ${shortened(
        found.map((person) => personText(person, voice)),
        voice,
      )}`,
    ];
  });
};

const rowsOf = (candidates: readonly string[]): string => candidates.map((id) => id.split('@')[0]!).join('+');

const personText = (
  { official, kind, base, scenario, nominated }: PersonDifference,
  voice: Voice,
): string => {
  const { onlyHere } = voice.catalogue.compare;
  const both = nominated.base && nominated.scenario;
  if (kind === 'moved') return `${official} ${rowsOf(base)} → ${rowsOf(scenario)}`;
  const course = rowsOf(kind === 'in' ? scenario : base);
  return `${official} (${course}${both ? '' : `; ${onlyHere}`})`;
};
