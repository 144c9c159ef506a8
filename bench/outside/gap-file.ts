/**
 * Generalised assignment problems as the OR-Library writes them: numbers with blanks between, a problem being
 * `m n`, then an m x n matrix of costs (or profits), an m x n matrix of resources, and m capacities.
 * A file holds one problem, or a count first and then so many.
 */

export interface GapProblem {
  readonly agents: number;
  readonly jobs: number;
  /** By agent, then job. */
  readonly costs: readonly (readonly number[])[];
  readonly resources: readonly (readonly number[])[];
  /** By agent. */
  readonly capacities: readonly number[];
}

/** `max` for gap1 to gap12, which come with a count; `min` for the larger ones (gapa to gapf and the like). */
export type Sense = 'max' | 'min';

export type GapReading =
  | { readonly sense: Sense; readonly problems: readonly GapProblem[]; readonly fault: null }
  | { readonly sense: null; readonly problems: null; readonly fault: string };

/** The problems of a file. `name` is that of the file: where it says gap1 or gapa, that decides the sense. */
export function parseGap(text: string, name: string): GapReading {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const numbers = words.map(Number);
  const bad = words.findIndex((_, at) => !Number.isFinite(numbers[at]!));
  if (bad >= 0) return faulty(`expected a number, found "${words[bad]!.slice(0, 20)}"`);
  if (numbers.length === 0) return faulty('expected numbers, found none');
  const single = problemsAt(numbers, 0, 1);
  if (single.problems !== null) return { sense: senseOf(name, 'min'), ...single };
  const counted = problemsAt(numbers, 1, numbers[0]!);
  if (counted.problems !== null) return { sense: senseOf(name, 'max'), ...counted };
  return faulty(`neither one problem nor a count and so many: ${counted.fault}`);
}

const faulty = (fault: string): GapReading => ({ sense: null, problems: null, fault });

const senseOf = (name: string, otherwise: Sense): Sense => {
  const known = /^gap(\d|[a-z])/i.exec(name)?.[1];
  if (known === undefined) return otherwise;
  return /\d/.test(known) ? 'max' : 'min';
};

type Cut =
  | { readonly problems: readonly GapProblem[]; readonly fault: null }
  | { readonly problems: null; readonly fault: string };

/** `count` problems from `start` on that use up all numbers, or why there are none. */
const problemsAt = (numbers: readonly number[], start: number, count: number): Cut => {
  const no = (fault: string): Cut => ({ problems: null, fault });
  if (!isCount(count)) return no(`a count of ${count}`);
  const problems: GapProblem[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const [agents, jobs] = [numbers[at], numbers[at + 1]];
    if (!isCount(agents) || !isCount(jobs)) return no(`problem ${index + 1} has no size`);
    const size = 2 + 2 * agents * jobs + agents;
    if (at + size > numbers.length) return no(`problem ${index + 1} ends too early`);
    problems.push(problemOf(numbers.slice(at + 2, at + size), agents, jobs));
    at += size;
  }
  return at === numbers.length ? { problems, fault: null } : no(`${numbers.length - at} numbers too many`);
};

const isCount = (number: number | undefined): number is number => Number.isInteger(number) && number! > 0;

const problemOf = (numbers: readonly number[], agents: number, jobs: number): GapProblem => {
  const matrix = (from: number): number[][] =>
    Array.from({ length: agents }, (_, i) => numbers.slice(from + i * jobs, from + (i + 1) * jobs));
  return {
    ...{ agents, jobs, costs: matrix(0), resources: matrix(agents * jobs) },
    capacities: numbers.slice(2 * agents * jobs),
  };
};
