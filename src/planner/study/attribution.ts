import { applyChanges, type Change, type Problem } from '../../problem/index.js';
import { coursesOfPeople, exactly, type GoalDifference, type PersonDifference } from './differences.js';
import { fullMask, hasAll, heaps, partsOf, shapley, smallest, subsetsOf } from './subsets.js';
import { type Answer, planOf } from './types.js';

/** Which change did it: what plans of subsets of the changes say. */
export interface Attribution {
  /** What is told apart: single changes, or neighbours together where there are more than six. */
  readonly parts: readonly (readonly Change[])[];
  /** Every subset was asked for; else each part alone, the first ones, all but each. */
  readonly complete: boolean;
  readonly subsets: readonly Subset[];
  readonly goals: readonly GoalShares[];
  readonly people: readonly PersonShares[];
}

export interface Subset {
  /** Numbers of its parts, from 0. */
  readonly parts: readonly number[];
  /** `unfit`: these changes do not stand without the others, as when one names what another adds. */
  readonly status: Answer['status'] | 'unfit';
  /** In the order of the goals of the differences; null where there is no plan, or not this goal. */
  readonly values: readonly (number | null)[];
}

/** By part; null where a plan is missing. */
export interface GoalShares {
  readonly id: string;
  /** Shapley values: they sum to the whole difference. null unless all subsets have a plan. */
  readonly shapley: readonly number[] | null;
  /** What the part does alone. */
  readonly alone: readonly (number | null)[];
  /** What it does when all the others are there. */
  readonly last: readonly (number | null)[];
}

/** The smallest subsets of those planned that are enough to bring the person in, out, or to the other course. */
export interface PersonShares {
  readonly official: string;
  readonly kind: PersonDifference['kind'];
  readonly subsets: readonly (readonly number[])[];
}

/** A subset of the changes, ready to be planned. */
export interface SubsetCase {
  readonly mask: number;
  readonly changes: readonly Change[];
  /** null: unfit. */
  readonly problem: Problem | null;
}

/** The cases to plan, those of the empty and of the full subset among them. */
export function subsetCases(problem: Problem, changes: readonly Change[]): readonly SubsetCase[] {
  const parts = heaps(changes);
  return subsetsOf(parts.length).map((mask) => {
    const chosen = partsOf(mask).flatMap((part) => parts[part]!);
    return { mask, changes: chosen, problem: applyChanges(problem, chosen).problem };
  });
}

/** What the answers to the subsets say about the goals and people in which the what-if differs. */
export function attribution(
  changes: readonly Change[],
  cases: readonly SubsetCase[],
  answerTo: (subset: SubsetCase) => Answer | null,
  goals: readonly GoalDifference[],
  people: readonly PersonDifference[],
): Attribution {
  const parts = heaps(changes);
  const answers = new Map(cases.map((each) => [each.mask, answerTo(each)]));
  const worth = (goal: GoalDifference) => (mask: number) => {
    const problem = cases.find((each) => each.mask === mask)?.problem;
    const answer = answers.get(mask);
    const plan = answer == null ? null : planOf(answer);
    const index = problem?.goals.findIndex((each) => isAlike(each, goal.goal)) ?? -1;
    return plan?.goals[index]?.value ?? null;
  };
  return {
    parts,
    complete: hasAll(parts.length),
    subsets: cases.map(({ mask }) => ({
      parts: partsOf(mask),
      status: answers.get(mask)?.status ?? 'unfit',
      values: goals.map((goal) => worth(goal)(mask)),
    })),
    goals: goals.map((goal) => sharesOf(goal.id, parts.length, worth(goal))),
    people: peopleShares(answers, people),
  };
}

const isAlike = (a: GoalDifference['goal'], b: GoalDifference['goal']): boolean =>
  a.id === b.id &&
  (a.id !== 'preferHosts' || b.id !== 'preferHosts' || a.countries.join() === b.countries.join());

const sharesOf = (id: string, count: number, worth: (mask: number) => number | null): GoalShares => {
  const full = fullMask(count);
  const less = (after: number | null, before: number | null): number | null =>
    after === null || before === null ? null : exactly(after - before);
  const each = Array.from({ length: count }, (_, part) => 1 << part);
  return {
    id,
    shapley: hasAll(count) ? shapley(count, worth) : null,
    alone: each.map((bit) => less(worth(bit), worth(0))),
    last: each.map((bit) => less(worth(full), worth(full - bit))),
  };
};

const peopleShares = (
  answers: ReadonlyMap<number, Answer | null>,
  people: readonly PersonDifference[],
): PersonShares[] => {
  const seats = [...answers].flatMap(([mask, answer]) => {
    const plan = answer === null ? null : planOf(answer);
    return plan === null ? [] : [{ mask, courses: coursesOfPeople(plan) }];
  });
  return people.map(({ official, kind, scenario }) => {
    const wanted = rows(scenario);
    const enough = seats.filter(({ courses }) => rows(courses.get(official) ?? []) === wanted);
    const present = seats.filter(({ courses }) => courses.has(official));
    const doing = kind === 'in' ? present : enough;
    return { official, kind, subsets: smallest(doing.map(({ mask }) => mask)).map(partsOf) };
  });
};

/** Course rows as one text, to compare: the date of a row does not matter. */
const rows = (candidates: readonly string[]): string =>
  candidates
    .map((id) => id.split('@')[0]!)
    .sort()
    .join(';');
