import type { Linear, ModelKind } from 'lotrinh';
import { type Cell, markdown, seconds as secondsText } from '../table.js';
import type { StagedAnswer } from './wasm-highs.js';

/** One run of a peer beside the run of the planner just before it. */
export interface Duel {
  readonly id: string;
  readonly peer: string;
  readonly kind: ModelKind;
  readonly goals: string;
  readonly theirs: number;
  /** The peer was stopped by the limit: `theirs` is less than it would take. */
  readonly isLimit: boolean;
  readonly own: number;
  readonly outcome: string;
  /** Sentences on optima that differ from ours. */
  readonly mismatches: readonly string[];
}

export interface Setting {
  readonly id: string;
  readonly peer: string;
  readonly kind: ModelKind;
  readonly linear: Pick<Linear, 'objectives'>;
  /** Ours by goal, in steps; null: not known. */
  readonly optima: readonly number[] | null;
  readonly own: number;
  /** The limit for all goals of a run. */
  readonly seconds: number;
}

/** How far a whole number may be from itself after a solver's arithmetic. */
const NEAR = 1e-3;

/** What a peer's answers come to. Every optimum that it claims is held against ours. */
export function compared(setting: Setting, answers: readonly StagedAnswer[]): Duel {
  const { id, peer, kind, linear, optima, own, seconds } = setting;
  const mismatches = answers.flatMap(({ goal, status, value }, at): string[] => {
    const expected = optima?.[at];
    if (status !== 'optimal' || expected === undefined || Math.abs(value! - expected) <= NEAR) return [];
    return [`${id}, ${peer}, ${kind}: ${goal} is ${value} to them, ${expected} to us (in steps of the goal)`];
  });
  const last = answers.at(-1);
  const done = answers.filter(({ status }) => status === 'optimal').length;
  const isLimit = last?.status === 'limit';
  const failure = last?.status === 'failed' ? `FAILED at ${last.goal}: ${last.detail}` : null;
  const outcome =
    mismatches.length > 0
      ? 'MISMATCH'
      : (failure ?? (isLimit ? `> ${seconds} s, at ${last!.goal}` : 'proven'));
  return {
    ...{ id, peer, kind, own, isLimit, outcome, mismatches },
    goals: `${done}/${linear.objectives.length}`,
    theirs: answers.reduce((total, answer) => total + answer.seconds, 0),
  };
}

/** Their time over ours; `>` where the limit stopped them, nothing where they have no answer to be timed. */
const ratio = ({ theirs, own, isLimit, outcome }: Duel): string => {
  const text = (theirs / own).toFixed(theirs / own < 10 ? 2 : 1);
  if (isLimit) return `> ${text}`;
  return outcome === 'proven' ? text : '-';
};

const lineOf = (duel: Duel): readonly Cell[] => [
  ['case', duel.id],
  ['peer', duel.peer],
  ['model', duel.kind],
  ['goals', duel.goals],
  ['theirs s', (duel.isLimit ? '> ' : '') + secondsText(duel.theirs)],
  ['ours s', secondsText(duel.own)],
  ['theirs / ours', ratio(duel)],
  ['outcome', duel.outcome],
];

/** How the figures came about; a reader who does not know this cannot read them. */
const NOTES = `
ours: planCase with its defaults in a fresh process, run anew before each peer: screening, the model, all goals to gap 0,
and the verifier. highs (wasm): each goal a fresh MIP with all earlier goals as rows at the values it found itself, started from
its last plan, default options but for gap 0. Commands: one MPS file a goal with the earlier goals held at the optima that we
proved, default options but for gap 0; the sum of the times of the commands. theirs: without making the model. "textbook" is the
plain model (one column a pair), "lean" the one that the planner solves. Whatever a peer calls optimal is held against ours.
`;

export const duelsTable = (duels: readonly Duel[]): string => {
  const table = markdown(duels.map(lineOf));
  return table === null ? 'nothing was run\n' : `${table}${NOTES}`;
};
