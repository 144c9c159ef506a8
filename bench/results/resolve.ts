/** Solving again after one change, with a planner that is held open, beside its first solve. */
import { type Cell, markdown, seconds } from '../table.js';
import { CHANGE_KINDS, type ChangeKind } from './changes.js';
import { type ChangeRun, type Failure, isFailure, type ResolveFigures } from './figures.js';
import { median } from './statistics.js';

const HEADINGS: Readonly<Record<ChangeKind, string>> = {
  away: 'pinned away s',
  to: 'pinned elsewhere s',
  fund: 'fund cut s',
  close: 'course closed s',
  remove: 'official removed s',
};

/** Middle of the seconds of one kind of change, alone and as a share of the first solve; null: the case has no such change. */
export const middleOf = ({ runs, baseSeconds }: ResolveFigures, kind: ChangeKind) => {
  const middle = median(ofKind(runs, kind).map((run) => run.seconds));
  return middle === null ? null : { seconds: middle, ratio: middle / baseSeconds };
};

const ofKind = (runs: readonly ChangeRun[], kind: ChangeKind): ChangeRun[] =>
  runs.filter((run) => run.kind === kind);

const percent = (ratio: number): string => `${(100 * ratio).toFixed(ratio < 0.1 ? 1 : 0)} %`;

const line = (figures: ResolveFigures): readonly Cell[] => [
  ['case', figures.id],
  ['open s', seconds(figures.openSeconds)],
  ['base s', seconds(figures.baseSeconds)],
  ...CHANGE_KINDS.map((kind): Cell => {
    const middle = middleOf(figures, kind);
    return [HEADINGS[kind], middle === null ? '-' : `${seconds(middle.seconds)} (${percent(middle.ratio)})`];
  }),
];

/** Over all cases: the middle and the largest share of the first solve, and the slowest single answer. */
const summary = (all: readonly ResolveFigures[], kind: ChangeKind): readonly Cell[] => {
  const ratios = all.flatMap((figures) => middleOf(figures, kind)?.ratio ?? []);
  const runs = all.flatMap((figures) => ofKind(figures.runs, kind));
  const middle = median(ratios);
  const anew = median(runs.flatMap((run) => run.anew?.seconds ?? []));
  return [
    ['change', HEADINGS[kind].slice(0, -2)],
    ['answers', String(runs.length)],
    ['median of base', middle === null ? '-' : percent(middle)],
    ['worst of base', ratios.length === 0 ? '-' : percent(Math.max(...ratios))],
    ['slowest s', runs.length === 0 ? '-' : seconds(Math.max(...runs.map((run) => run.seconds)))],
    ['from nothing s', seconds(anew)],
  ];
};

const NOTES = `base: the first \`plan()\` of an \`openPlanner\` in a fresh process. Then, in the same session, one change at a time to the case as it
was opened, five of each kind where the plan has so many, chosen from the base plan at even distances: an attending official pinned
away from the course, one pinned to another course (an open one where the official may attend one), the fund of which the plan takes
the largest share less 2, 4, 6, 8 and 10 %, an open candidate closed, an attending official removed; courses and officials with a
\`must\` pin are left alone. Median seconds, and in brackets their share of the base. Each plan is verified on the changed case. The
first change of each kind, and each without a proven plan, is also solved from nothing by \`planCase\`: where both are proven, the values
of all goals must be the same, and where no plan exists, both must say so. from nothing: the median of these.`;

/** What is to be told of an answer: that it contradicts the one from nothing, or that it is not proven. */
const remarkOf = (id: string, { kind, label, answer, anew }: ChangeRun): string[] => {
  const change = `${id}, ${kind}: ${label}`;
  if (anew?.agrees === false) return [`MISMATCH: ${change}: ${answer}, and from nothing ${anew.answer}`];
  if (answer === 'proven') return [];
  return [`${change}: ${answer === 'infeasible' ? 'no plan can exist' : `NOT PROVEN (${answer})`}`];
};

/** What came of all answers, in one line. */
const outcomes = (runs: readonly ChangeRun[]): string => {
  const answers = [...new Set(runs.map(({ answer }) => answer))].sort();
  const counts = answers.map((answer) => `${runs.filter((run) => run.answer === answer).length} ${answer}`);
  const tried = runs.filter(({ anew }) => anew !== null).length;
  return `${runs.length} answers${counts.length === 0 ? '' : `: ${counts.join(', ')}`}; ${tried} of them solved from nothing too, ${disagreements(runs)} with other values.`;
};

const disagreements = (runs: readonly ChangeRun[]): number =>
  runs.filter(({ anew }) => anew?.agrees === false).length;

/** The tables, their notes, and every answer that does not agree with the one from nothing. */
export function resolveSection(entries: readonly (ResolveFigures | Failure)[]): string {
  const all = entries.flatMap((entry) => (isFailure(entry) ? [] : [entry]));
  const told = [
    ...entries.flatMap((entry) => (isFailure(entry) ? [`${entry.id}: FAILED: ${entry.failed}`] : [])),
    ...all
      .filter(({ baseAnswer }) => baseAnswer !== 'proven')
      .map(({ id, baseAnswer }) => `${id}: base NOT PROVEN (${baseAnswer})`),
    ...all.flatMap(({ id, runs }) => runs.flatMap((run) => remarkOf(id, run))),
  ];
  return [
    markdown(all.map(line)) ?? 'no case\n',
    NOTES,
    ...(all.length === 0 ? [] : [markdown(CHANGE_KINDS.map((kind) => summary(all, kind)))!]),
    ...(told.length === 0 ? [] : [told.map((each) => `- ${each}`).join('\n')]),
    outcomes(all.flatMap(({ runs }) => runs)),
  ].join('\n\n');
}
