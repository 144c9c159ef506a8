import { applyChanges, type Change, type Problem } from '../../problem/index.js';
import { type Attribution, attribution, type SubsetCase, subsetCases } from './attribution.js';
import { type Differences, differencesOf } from './differences.js';
import { keeping, toGoals } from './nearest.js';
import type { PlanPool } from './pool.js';
import { stillBest } from './still-best.js';
import {
  type Answer,
  type ChangedCase,
  type Job,
  type JobOptions,
  planOf,
  type WhatIf,
  type WhatIfFault,
} from './types.js';

/** Which what-ifs are taken apart change by change: all, those of two changes at most (their subsets cost little), none. */
export type Attribute = 'all' | 'few' | 'none';

export interface CompareOptions extends Pick<JobOptions, 'solver' | 'time' | 'gap'> {
  /** `few` when not given. */
  readonly attribute?: Attribute;
  /** Of equally good plans of a what-if the one nearest to the base's: nobody moves without need, and it takes longer. */
  readonly nearest?: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: StudyProgress) => void;
}

/** How far a study is: plans asked for, and those that are done. */
export interface StudyProgress {
  readonly done: number;
  readonly total: number;
}

/** A case and its what-ifs side by side. */
export interface Comparison {
  readonly problem: Problem;
  readonly base: Answer;
  /** Whether each plan is the nearest to the base's among the equally good ones. */
  readonly nearest: boolean;
  /** In the order asked for. */
  readonly scenarios: readonly Compared[];
  readonly missing: Missing;
}

/** What was not planned when the signal came. */
export interface Missing {
  /** Then all is missing. */
  readonly base: boolean;
  /** Ids of what-ifs. */
  readonly scenarios: readonly string[];
  /** Ids of what-ifs that have an answer and were not taken apart to the end. */
  readonly attributions: readonly string[];
}

export const isWhole = ({ base, scenarios, attributions }: Missing): boolean =>
  !base && scenarios.length + attributions.length === 0;

export interface Compared extends ChangedCase, Differences {
  readonly answer: Answer;
  /** null: one change or none, or it was not asked for, or it is missing. */
  readonly attribution: Attribution | null;
}

/** The case as each what-if leaves it; or what is wrong with some of them, and then none of them is there. */
export function changedCases(
  problem: Problem,
  whatIfs: readonly WhatIf[],
): { readonly cases: readonly ChangedCase[]; readonly faults: readonly WhatIfFault[] } {
  const applied = whatIfs.map((whatIf) => ({ whatIf, ...applyChanges(problem, whatIf.changes) }));
  const faults = applied.flatMap(({ whatIf, problem: changed, issues }) =>
    changed === null ? [{ id: whatIf.id, issues }] : [],
  );
  if (faults.length > 0) return { cases: [], faults };
  return { cases: applied.map(({ whatIf, problem: changed }) => ({ ...whatIf, problem: changed! })), faults };
}

/**
 * Plans the base, then every what-if from the base's plan, and tells them apart. What-ifs with the same changes, and subsets of
 * changes that are a what-if themselves, are planned once; where the base's plan is still the best, nothing is planned.
 */
export async function compareCases(
  problem: Problem,
  cases: readonly ChangedCase[],
  pool: PlanPool,
  { attribute = 'few', nearest = false, signal, onProgress, ...options }: CompareOptions = {},
): Promise<Comparison> {
  const apart = cases.map((each) =>
    isTakenApart(each.changes, attribute) ? subsetCases(problem, each.changes) : [],
  );
  const asked = distinct([...cases, ...apart.flat()]);
  const shown = new Set(cases.map(({ changes }) => keyOf(changes)));
  const total = 1 + asked.length;
  let done = 0;
  const onAnswer = (): void => {
    done += 1;
    onProgress?.({ done, total });
  };
  const jobOf = (changed: Problem, changes: readonly Change[], near: Job['options']['near']): Job => ({
    problem: nearest && near != null ? keeping(changed, near) : changed,
    options: { ...options, near: near ?? null, scenario: { id: null, changes } },
    diagnose: changes.length === 0 || shown.has(keyOf(changes)), // of a subset only the status is shown
  });
  onProgress?.({ done, total });
  const [base] = await pool.run([jobOf(problem, [], null)], { signal, onAnswer });
  const near = planOf(base!);
  const answers = new Map([[keyOf([]), base!]]);
  for (const each of asked) {
    const known = stillBest(problem, near, each);
    if (known === null) continue;
    answers.set(keyOf(each.changes), known);
    onAnswer();
  }
  const open = asked.filter(({ changes }) => !answers.has(keyOf(changes)));
  const jobs = open.map((each) => jobOf(each.problem, each.changes, near));
  const found = await pool.run(jobs, { signal, onAnswer });
  open.forEach(({ changes, problem: changed }, index) => {
    answers.set(keyOf(changes), toGoals(found[index]!, changed.goals.length));
  });
  const answerTo = (each: { readonly changes: readonly Change[] }): Answer =>
    answers.get(keyOf(each.changes))!;
  const lacks = ({ changes, problem: changed }: SubsetCase): boolean =>
    changed !== null && isMissing(answerTo({ changes }));
  const absent = cases.filter((each) => isMissing(answerTo(each)));
  return {
    problem,
    base: base!,
    nearest,
    missing: {
      base: isMissing(base!),
      scenarios: absent.map(({ id }) => id),
      attributions: cases
        .filter((each, index) => !absent.includes(each) && apart[index]!.some(lacks))
        .map(({ id }) => id),
    },
    scenarios: cases.map((each, index) =>
      compared(problem, base!, each, apart[index]!.some(lacks) ? [] : apart[index]!, answerTo),
    ),
  };
}

const isMissing = (answer: Answer): boolean => answer.status === 'stopped' && answer.reason === 'interrupted';

const MOST_FEW = 2;

const isTakenApart = (changes: readonly Change[], attribute: Attribute): boolean =>
  changes.length > 1 && (attribute === 'all' || (attribute === 'few' && changes.length <= MOST_FEW));

/** Equal changes give equal cases. */
const keyOf = (changes: readonly Change[]): string => JSON.stringify(changes);

interface Asked {
  readonly changes: readonly Change[];
  readonly problem: Problem;
}

/** Each list of changes once, in the order of the first; those without a change or a case not at all. */
const distinct = (
  cases: readonly { readonly changes: readonly Change[]; readonly problem: Problem | null }[],
) => {
  const found = new Map<string, Asked>();
  for (const { changes, problem } of cases) {
    const key = keyOf(changes);
    if (problem !== null && changes.length > 0 && !found.has(key)) found.set(key, { changes, problem });
  }
  return [...found.values()];
};

const compared = (
  problem: Problem,
  base: Answer,
  changed: ChangedCase,
  subsets: readonly SubsetCase[],
  answerTo: (each: { readonly changes: readonly Change[] }) => Answer,
): Compared => {
  const answer = named(answerTo(changed), changed.id);
  const differences = differencesOf({ problem, answer: base }, { ...changed, answer });
  const { goals, people } = differences;
  return {
    ...changed,
    ...differences,
    answer,
    attribution:
      subsets.length === 0
        ? null
        : attribution(
            changed.changes,
            subsets,
            (subset) => (subset.problem === null ? null : answerTo(subset)),
            goals,
            people,
          ),
  };
};

const named = (answer: Answer, scenario: string): Answer =>
  answer.status === 'planned' ? { ...answer, plan: { ...answer.plan, scenario } } : answer;
