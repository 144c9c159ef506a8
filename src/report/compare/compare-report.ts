import type { Compared, Comparison, Conflict } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import { type Block, type Document, heading, text } from '../document.js';
import { goalHeading } from '../goals-report.js';
import type { Language } from '../language.js';
import { conflictSentence, type Voice, voiceOf } from '../sentences.js';
import { attributionBlocks } from './attribution-blocks.js';
import { changeSentence } from './change-sentence.js';
import { differenceBlocks } from './difference-blocks.js';
import { shortFigure, signedFigure } from './goal-cells.js';
import { stateOf } from './state.js';

export interface CompareReportOptions {
  readonly language: Language;
  /** What was written where; null: nothing was. */
  readonly written: { readonly files: readonly string[]; readonly folder: string } | null;
}

/** A comparison as a text: all goals in one table, then what-if by what-if what differs and which change did it. */
export function compareReport(comparison: Comparison, { language, written }: CompareReportOptions): Document {
  const { problem } = comparison;
  const voice = voiceOf(language, problem);
  const { catalogue } = voice;
  const unfinished = [comparison.base, ...comparison.scenarios.map(({ answer }) => answer)].some(
    ({ status }) => status === 'stopped',
  );
  return [
    text(catalogue.compare.title, 'strong'),
    text(catalogue.report.caseLine(problem.id, problem.title[language]), 'strong'),
    ...(unfinished ? [text(catalogue.compare.interrupted, 'caution')] : []),
    ...goalTable(comparison, voice),
    ...comparison.scenarios.flatMap((scenario) => scenarioBlocks(scenario, voice)),
    ...(written === null
      ? []
      : [text(''), text(catalogue.report.solve.written(written.files, written.folder))]),
  ];
}

/** A line a what-if, a column a goal; goals that only a what-if has stand in its own part. */
const goalTable = ({ problem, base, nearest, scenarios }: Comparison, voice: Voice): Block[] => {
  const { compare } = voice.catalogue;
  const { columns, states, noValue } = compare;
  const plan = base.status === 'planned' ? base.plan : null;
  const counts = (scenario: Compared): string[] =>
    (['in', 'out', 'moved'] as const).map((kind) =>
      scenario.answer.status === 'planned' && plan !== null
        ? String(scenario.people.filter((person) => person.kind === kind).length)
        : noValue,
    );
  const cell = (scenario: Compared, index: number): string => {
    const { goal, scenario: result, difference } = scenario.goals[index]!;
    if (result === null) return noValue;
    const value = shortFigure(goal.id, result.value, voice);
    return difference === null || difference === 0
      ? value
      : `${value} (${signedFigure(goal.id, difference, voice)})`;
  };
  return [
    heading(compare.goals),
    {
      kind: 'list',
      mark: 'number',
      items: problem.goals.map((goal) => goalHeading(goal.id, goal, voice)),
    },
    text(compare.inBrackets, 'faint'),
    {
      kind: 'table',
      columns: [
        { title: columns.scenario },
        { title: columns.state },
        ...problem.goals.map((_, index) => ({ title: String(index + 1), align: 'right' as const })),
        ...[columns.in, columns.out, columns.moved].map((title) => ({ title, align: 'right' as const })),
      ],
      rows: [
        [
          compare.base,
          states[stateOf(base)],
          ...problem.goals.map((goal, index) =>
            plan === null ? noValue : shortFigure(goal.id, plan.goals[index]!.value, voice),
          ),
          ...['', '', ''],
        ],
        ...scenarios.map((scenario) => [
          scenario.id,
          states[stateOf(scenario.answer)],
          ...problem.goals.map((_, index) => cell(scenario, index)),
          ...counts(scenario),
        ]),
      ],
    },
    ...(scenarios.some(({ people }) => people.length > 0) ? [text(compare.moves(nearest), 'faint')] : []),
  ];
};

const scenarioBlocks = (scenario: Compared, base: Voice): Block[] => {
  const { catalogue, say } = base;
  const { compare } = catalogue;
  const voice = voiceOf(say.language, scenario.problem);
  return [
    heading(`${scenario.id}: ${scenario.title[say.language]}`),
    ...(scenario.changes.length === 0
      ? [text(compare.noChanges)]
      : [
          text(compare.changes),
          {
            kind: 'list' as const,
            mark: 'number' as const,
            items: scenario.changes.map((change) => changeSentence(change, base)),
          },
        ]),
    ...outcomeBlocks(scenario, voice, base),
  ];
};

const outcomeBlocks = (scenario: Compared, voice: Voice, base: Voice): Block[] => {
  const { compare, report } = voice.catalogue;
  const { answer, problem } = scenario;
  switch (answer.status) {
    case 'planned':
      return [
        ...differenceBlocks(scenario, voice, base),
        ...(answer.asBase ? [text(compare.asBase)] : []),
        ...attributionBlocks(scenario, voice),
      ];
    case 'infeasible': {
      return [
        text(report.solve.infeasible, 'bad'),
        ...(answer.conflict === null ? [] : conflictBlocks(answer.conflict, problem, voice)),
        ...attributionBlocks(scenario, voice),
      ];
    }
    case 'stopped':
      return [text(report.solve.nothingStopped[answer.reason], 'caution')];
    case 'failed':
      return [text(compare.failed(answer.detail), 'bad')];
  }
};

const conflictBlocks = ({ parts, minimal }: Conflict, problem: Problem, voice: Voice): Block[] => [
  text(voice.catalogue.report.solve.conflict(minimal, parts.length)),
  { kind: 'list', mark: 'number', items: parts.map((part) => conflictSentence(part, problem, voice)) },
];
