import { createHash } from 'node:crypto';
import { formatPlan, parsePlan } from '../../plan/index.js';
import type { Change, Problem } from '../../problem/index.js';
import { PROGRAMME } from '../programme.js';
import { type Answer, type JobOptions, NOT_SOLVED } from './types.js';

/* Answers that outlive the process: their names, and their texts (format `lotrinh/answer@1`). */

/** Where answers are kept; a name is 64 hexadecimal digits. */
export interface AnswerStore {
  /** The text kept under a name; null: none. */
  readonly read: (name: string) => Promise<string | null>;
  /** Keeps it whole or not at all. */
  readonly write: (name: string, text: string) => Promise<void>;
}

const FORMAT = 'lotrinh/answer@1';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Every field of the case, its maps as lists. */
const textOf = (problem: Problem): string =>
  JSON.stringify(problem, (_, value: unknown) => (value instanceof Map ? [...value].sort() : value));

/** Names of answers about a case: the same case, changes, options and version of the programme have the same name. */
export function namesOfAnswers(
  problem: Problem,
  options: Pick<JobOptions, 'solver' | 'time' | 'gap'>,
): (changes: readonly Change[]) => string {
  const { solver = 'exact', time = null, gap = 0 } = options;
  const asked = [FORMAT, PROGRAMME.version, sha256(textOf(problem)), solver, time, gap];
  return (changes) => sha256(JSON.stringify([...asked, changes]));
}

/** An answer that stays true: a plan, that there is none, or what a time limit left. Not what was dropped or died. */
export const isLasting = (answer: Answer): boolean =>
  answer.status === 'planned' ||
  answer.status === 'infeasible' ||
  (answer.status === 'stopped' && answer.reason === 'time');

/** Without the seconds that it took, so that the same answer has the same text. */
export function formatAnswer(name: string, changes: readonly Change[], answer: Answer): string {
  const { status } = answer;
  const content =
    status === 'planned'
      ? { asBase: answer.asBase, plan: JSON.parse(formatPlan(answer.plan)) }
      : { ...answer };
  return `${JSON.stringify({ format: FORMAT, name, changes, status, ...content })}\n`;
}

/** null: not a text of `formatAnswer` under this name, so it is as if nothing had been kept. */
export function parseAnswer(name: string, text: string): Answer | null {
  const read = readJson(text);
  if (read === null || read.format !== FORMAT || read.name !== name) return null;
  const { status } = read;
  switch (status) {
    case 'planned': {
      const parsed = parsePlan(JSON.stringify(read.plan));
      if (!('plan' in parsed)) return null;
      return { status, plan: parsed.plan, asBase: read.asBase === true, statistics: NOT_SOLVED };
    }
    case 'infeasible':
      return { status: 'infeasible', conflict: null };
    case 'stopped':
      return { status: 'stopped', reason: 'time', detail: String(read.detail) };
    default:
      return null;
  }
}

const readJson = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
};
