import type { GoalResult, Plan } from '../../plan/index.js';
import { type Goal, MINIMISED, type Problem } from '../../problem/index.js';
import { becomesBy, type CoverageBothWays, coverageBothWays } from './crosswalk.js';
import { type Measure, type TallyKind, talliesOf } from './tallies.js';
import { type Answer, type ChangedCase, planOf } from './types.js';

/** A goal of either case: a what-if may drop goals, and change their order. */
export interface GoalDifference {
  readonly id: string;
  /** The goal as the case states it; of the what-if where the base has none. */
  readonly goal: Goal;
  readonly minimised: boolean;
  /** null: that case has no plan, or not this goal. */
  readonly base: GoalResult | null;
  readonly scenario: GoalResult | null;
  /** The what-if's value less the base's; null unless both have one. */
  readonly difference: number | null;
}

/** A figure side by side; null where that case has no plan, or not this row. */
export interface Figure {
  readonly kind: TallyKind;
  readonly id: string;
  readonly measure: Measure;
  readonly base: number | null;
  readonly scenario: number | null;
}

/** A row of `courses.csv` that the plans treat differently: candidate ids, null where it does not open. */
export interface CourseDifference {
  readonly course: string;
  readonly kind: 'opened' | 'closed' | 'redated';
  readonly base: string | null;
  readonly scenario: string | null;
}

/** `in`: attends only in the what-if; `out`: only in the base; `moved`: other course rows (another date of a row is the same). */
export interface PersonDifference {
  readonly official: string;
  readonly kind: 'in' | 'out' | 'moved';
  /** Candidate ids, sorted. */
  readonly base: readonly string[];
  readonly scenario: readonly string[];
  /** Whether that case has the nominee at all. */
  readonly nominated: { readonly base: boolean; readonly scenario: boolean };
}

/** A what-if beside the base. */
export interface Differences {
  readonly goals: readonly GoalDifference[];
  readonly figures: readonly Figure[];
  readonly courses: readonly CourseDifference[];
  readonly people: readonly PersonDifference[];
  /** null: the what-if joins no provinces. */
  readonly coverage: CoverageBothWays | null;
}

/** All in which two answers differ, side by side. Without two plans there are no courses and people to tell apart. */
export function differencesOf(
  base: { readonly problem: Problem; readonly answer: Answer },
  scenario: ChangedCase & { readonly answer: Answer },
): Differences {
  const plans = { base: planOf(base.answer), scenario: planOf(scenario.answer) };
  const becomes = becomesBy(base.problem, scenario.changes);
  return {
    goals: goalDifferences(base.problem, scenario.problem, plans),
    figures: figuresOf(base.problem, scenario.problem, plans),
    courses: courseDifferences(plans),
    people: peopleOf(base.problem, scenario.problem, plans),
    coverage:
      becomes === null
        ? null
        : coverageBothWays(
            becomes,
            { problem: base.problem, plan: plans.base },
            { problem: scenario.problem, plan: plans.scenario },
          ),
  };
}

interface Plans {
  readonly base: Plan | null;
  readonly scenario: Plan | null;
}

/** Decimals of a case have six digits; what a subtraction adds beyond is noise. */
export const exactly = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Whether two goals count the same thing. */
const isSame = (a: Goal, b: Goal): boolean =>
  a.id === b.id &&
  (a.id !== 'preferHosts' || b.id !== 'preferHosts' || a.countries.join() === b.countries.join());

/** The goals of the base in their order, then those that only the what-if has. */
const goalDifferences = (base: Problem, scenario: Problem, plans: Plans): GoalDifference[] => {
  const pairs = [
    ...base.goals.map((goal, index) => ({
      goal,
      at: index as number | null,
      later: indexOf(scenario.goals, (each) => isSame(each, goal)),
    })),
    ...scenario.goals.flatMap((goal, later) =>
      base.goals.some((each) => isSame(each, goal)) ? [] : [{ goal, at: null, later }],
    ),
  ];
  return pairs.map(({ goal, at, later }) => {
    const before = at === null ? null : (plans.base?.goals[at] ?? null);
    const after = later === null ? null : (plans.scenario?.goals[later] ?? null);
    const difference = before === null || after === null ? null : exactly(after.value - before.value);
    const minimised = MINIMISED.has(goal.id);
    return { id: goal.id, goal, minimised, base: before, scenario: after, difference };
  });
};

const indexOf = <T>(items: readonly T[], is: (item: T) => boolean): number | null => {
  const index = items.findIndex(is);
  return index < 0 ? null : index;
};

/** The rows of the base, then those that only the what-if has. */
const figuresOf = (base: Problem, scenario: Problem, plans: Plans): Figure[] => {
  const rows = new Map<string, Figure>();
  const add = (problem: Problem, plan: Plan | null, side: 'base' | 'scenario'): void => {
    if (plan === null) return;
    for (const { kind, id, measure, value } of talliesOf(problem, plan)) {
      const key = `${kind};${id};${measure}`;
      const known = rows.get(key) ?? { kind, id, measure, base: null, scenario: null };
      rows.set(key, { ...known, [side]: value });
    }
  };
  add(base, plans.base, 'base');
  add(scenario, plans.scenario, 'scenario');
  return [...rows.values()];
};

const courseDifferences = ({ base, scenario }: Plans): CourseDifference[] => {
  if (base === null || scenario === null) return [];
  const before = new Map(base.courses.map(({ course, id }) => [course, id]));
  const after = new Map(scenario.courses.map(({ course, id }) => [course, id]));
  const rows = [...new Set([...before.keys(), ...after.keys()])].sort();
  return rows.flatMap((course): CourseDifference[] => {
    const [was, is] = [before.get(course) ?? null, after.get(course) ?? null];
    if (was === is) return [];
    const kind = was === null ? 'opened' : is === null ? 'closed' : 'redated';
    return [{ course, kind, base: was, scenario: is }];
  });
};

/** Candidate ids by official. */
export const coursesOfPeople = ({ courses }: Plan): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { id, officials } of courses) {
    for (const official of officials) found.set(official, [...(found.get(official) ?? []), id]);
  }
  return found;
};

const rowsOf = (candidates: readonly string[]): string =>
  candidates
    .map((id) => id.split('@')[0]!)
    .sort()
    .join(';');

const peopleOf = (base: Problem, scenario: Problem, plans: Plans): PersonDifference[] => {
  if (plans.base === null || plans.scenario === null) return [];
  const [before, after] = [coursesOfPeople(plans.base), coursesOfPeople(plans.scenario)];
  const [hadThen, hasNow] = [base, scenario].map(({ officials }) => new Set(officials.map(({ id }) => id)));
  const everybody = [...new Set([...before.keys(), ...after.keys()])].sort();
  return everybody.flatMap((official): PersonDifference[] => {
    const [was, is] = [before.get(official) ?? [], after.get(official) ?? []];
    if (rowsOf(was) === rowsOf(is)) return [];
    const kind = was.length === 0 ? 'in' : is.length === 0 ? 'out' : 'moved';
    const nominated = { base: hadThen!.has(official), scenario: hasNow!.has(official) };
    return [{ official, kind, base: was, scenario: is, nominated }];
  });
};
