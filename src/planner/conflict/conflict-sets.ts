import { readCourses } from '../../formulation/index.js';
import { type Backend, edited, type LinearModel } from '../../milp/index.js';
import type { OpenCourse } from '../../plan/index.js';
import type { Problem } from '../../problem/index.js';
import { conflictsAndCorrections, type Holds, kindsOf } from './duality.js';
import { anyPlan, type Clock, type FoundPlan, faultsOf, isOver } from './feasibility.js';
import type { Part } from './part.js';
import { partsOf } from './parts.js';
import type { ConflictSets } from './types.js';

export interface FoundSets extends ConflictSets {
  /** Plans of parts of the case that were found on the way. */
  readonly plans: readonly FoundPlan[];
}

/**
 * Every smallest set of parts of an infeasible case that no plan can satisfy together, as far as time and the limits reach. A set
 * is proven by a search without a plan; that a member can be spared of none, by a plan of the rest that the verifier
 * signs.
 */
export async function conflictSets(
  problem: Problem,
  backend: Backend,
  { clock, most }: { readonly clock: Clock; readonly most: number },
): Promise<FoundSets> {
  const parts = partsOf(problem);
  const plans: FoundPlan[] = [];
  const holds = partsHold(problem, parts, backend, clock, (plan) => plans.push(plan));
  const found = await conflictsAndCorrections(
    {
      count: parts.length,
      kinds: kindsOf(parts, TRIED_LAST),
      nests: [isAboutCourses, isAboutCoursesAndCosts].map((isMeant) => indicesOf(parts, isMeant)),
      holds,
      isOver: () => isOver(clock),
    },
    { smallestOnly: false, mostConflicts: most, mostCorrections: Infinity },
  );
  return {
    sets: found.conflicts.map(({ elements, minimal }) => ({
      parts: elements.map((element) => parts[element]!.about),
      minimal,
    })),
    complete: found.complete,
    plans,
  };
}

/** Without these a model says little that a solver can use, and to prove that there is no plan takes long. */
const TRIED_LAST = [
  'availability',
  'noRepeatTraining',
  'language',
  'eligibility',
  'part.seatsMin',
  'part.seatsMax',
];

const indicesOf = (parts: readonly Part[], isMeant: (part: Part) => boolean): ReadonlySet<number> =>
  new Set(parts.flatMap((part, index) => (isMeant(part) ? [index] : [])));

/** What says which courses open, and nothing of seats, money or people. */
const isAboutCourses = ({ about: { rule, params } }: Part): boolean =>
  rule === 'pins' ? params.official === '' : COURSE_RULES.has(rule);

/** These, and how many may attend at what cost. The pair rules make the model small. */
const isAboutCoursesAndCosts = (part: Part): boolean =>
  isAboutCourses(part) || COST_RULES.has(part.about.rule);

const COST_RULES: ReadonlySet<string> = new Set([
  'seats',
  'seatsTotal',
  'funds',
  'noRepeatTraining',
  'availability',
  'language',
  'eligibility',
]);

const COURSE_RULES: ReadonlySet<string> = new Set([
  'coursesPerYear',
  'hosts',
  'topicRuns',
  'partnerLoad',
  'concurrency',
]);

/** Without such parts a plan stays one when everybody leaves it. */
const asksForPeople = ({ about: { rule, code, params } }: Part): boolean =>
  code === 'part.seatsMin' ||
  code === 'part.seatsTotalMin' ||
  rule === 'quotas' ||
  rule === 'head' ||
  (rule === 'pins' && params.official !== '');

/** The case without its nominees: whether courses can open by themselves. */
const withoutPeople = (problem: Problem): Problem => ({
  ...problem,
  officials: [],
  training: [],
  preferences: [],
});

/** Whether parts can hold together: all of them cannot; others by a plan found before that breaks none of them, or by a search. */
function partsHold(
  problem: Problem,
  parts: readonly Part[],
  backend: Backend,
  clock: Clock,
  onPlan: (plan: FoundPlan) => void,
): Holds {
  /** For each plan found, the parts that it breaks. */
  const broken = [brokenByNothing(problem, parts)];
  return async (kept) => {
    if (kept.size === parts.length) return false;
    if (broken.some((some) => ![...some].some((part) => kept.has(part)))) return true;
    const left = parts.filter((_, index) => !kept.has(index));
    const lighter = left.reduce((rest, { without }) => without?.(rest) ?? rest, problem);
    const needsPeople = parts.some((part, index) => kept.has(index) && asksForPeople(part));
    const given = needsPeople ? lighter : withoutPeople(lighter);
    const search = await anyPlan(given, backend, clock, (model) => withoutRows(model, left));
    if (search.ended === 'open') return null;
    if (search.ended === 'none') return false;
    broken.push(brokenBy(problem, lighter, parts, kept, search));
    onPlan(search);
    return true;
  };
}

/** The plan that opens nothing breaks what asks for something. */
const brokenByNothing = (problem: Problem, parts: readonly Part[]): ReadonlySet<number> => {
  const faults = faultsOf(problem, []);
  return new Set(parts.flatMap(({ isBrokenBy }, index) => (faults.some(isBrokenBy) ? [index] : [])));
};

/** The parts that a plan breaks. Throws when one of those that it was to keep is among them: a fault of ours. */
const brokenBy = (
  problem: Problem,
  lighter: Problem,
  parts: readonly Part[],
  kept: ReadonlySet<number>,
  { courses, formulation, point }: FoundPlan,
): ReadonlySet<number> => {
  // Heads and funding as the whole case wants them, where it can have them.
  const asWhole = readCourses({ ...formulation, screening: { ...formulation.screening, problem } }, point);
  const judged: readonly OpenCourse[] = asWhole ?? courses;
  const faults = faultsOf(asWhole === null ? { ...problem, funds: lighter.funds } : problem, judged);
  const broken = new Set(
    parts.flatMap((part, index) =>
      faults.some(part.isBrokenBy) || (asWhole === null && part.about.rule === 'funds' && !kept.has(index))
        ? [index]
        : [],
    ),
  );
  const unclaimed = faults.find((fault) => !parts.some(({ isBrokenBy }) => isBrokenBy(fault)));
  const wrong = [...broken].find((index) => kept.has(index));
  if (unclaimed !== undefined || wrong !== undefined)
    throw new Error(
      `the verifier does not sign a plan of a part of the case: ${JSON.stringify(faults.slice(0, 3))}`,
    );
  return broken;
};

/** The model with the rows of these parts lifted. */
export const withoutRows = (model: LinearModel, parts: readonly Part[]): LinearModel => {
  const sides = new Map<string, Set<'lower' | 'upper' | 'both'>>();
  for (const { rows } of parts)
    for (const name of rows?.names ?? []) sides.set(name, (sides.get(name) ?? new Set()).add(rows!.side));
  const { names, lower, upper } = model.rows;
  const rows = [...names].flatMap((name, row) => {
    const lifted = sides.get(name) ?? sides.get(name.replace(/,\d+\)$/, ')'));
    if (lifted === undefined) return [];
    const low = lifted.has('lower') || lifted.has('both') ? -Infinity : lower[row]!;
    const high = lifted.has('upper') || lifted.has('both') ? Infinity : upper[row]!;
    return [[row, low, high] as const];
  });
  return rows.length === 0 ? model : edited(model, { columns: [], rows });
};
