import type { Backend } from '../../../milp/index.js';
import type { Cells, Official, Problem } from '../../../problem/index.js';
import { type Clock, isOver } from '../feasibility.js';
import { forbids } from '../part.js';
import type { Lever } from './lever.js';
import { gendersOf, nomineesOf, type Profile, profilesOf, taughtIn, withNominees } from './nominees.js';
import { repairOf } from './rule-repairs.js';
import { smallestSteps } from './smallest-steps.js';
import { trialOf } from './trial.js';
import type { Repair, Repairs } from './types.js';

/** With more provinces than these a profile is first tried in all of them at once. */
const FEW_PROVINCES = 8;

/** How many nominees each province adds in that first trial. */
const FIRST_TRIAL = 2;

/**
 * Repairs by more nominees of one province: the fewest of each profile (group, gender, languages) with which a plan exists. Where
 * nominees without a foreign language do, those with one are not listed, nor a later group that does no better.
 */
export async function nomineeRepairs(
  problem: Problem,
  backend: Backend,
  { clock, most }: { readonly clock: Clock; readonly most: number },
): Promise<Repairs> {
  const list: Repair[] = [];
  let complete = true;
  if (problem.goals.some(forbids)) return { list, complete };
  const done = new Set<string>();
  for (const profile of profilesOf(problem)) {
    const manyProvinces = problem.provinces.length > FEW_PROVINCES;
    if (manyProvinces && (await helpsAnywhere(problem, profile, backend, clock)) === false) {
      complete &&= mostSeats(problem) <= FIRST_TRIAL;
      continue;
    }
    for (const { id: province } of problem.provinces) {
      if (done.has(`${province};${profile.gender}`)) continue;
      if (isOver(clock) || list.length >= most) return { list: ranked(problem, list), complete: false };
      const lever = nomineeLever(problem, province, profile);
      const trial = trialOf(problem, [lever], backend, clock);
      const verdict = await trial.works(new Map([[0, lever.most]]));
      if (verdict === null) complete = false;
      if (verdict !== true) continue;
      const smallest = await smallestSteps([lever], [0], trial);
      if (smallest === null) continue;
      if (!smallest.proven) complete = false;
      done.add(`${province};${profile.gender}`);
      list.push(await repairOf([lever], smallest, trial));
    }
  }
  return { list: ranked(problem, list), complete };
}

const helpsAnywhere = (
  problem: Problem,
  profile: Profile,
  backend: Backend,
  clock: Clock,
): Promise<boolean | null> => {
  const everywhere: Lever = {
    ...nomineeLever(problem, '', profile),
    at: (given, step) =>
      problem.provinces.reduce(
        (rest, { id }) => withNominees(rest, nomineesOf(given, id, profile, step)),
        given,
      ),
  };
  return trialOf(problem, [everywhere], backend, clock).works(new Map([[0, FIRST_TRIAL]]));
};

const mostSeats = ({ rules, courses, officials }: Problem): number =>
  rules.seats.off
    ? officials.length
    : Math.max(rules.seats.max, ...courses.map(({ maxSeats }) => maxSeats ?? 0));

/** As many nominees of a province as a course has seats. */
const nomineeLever = (problem: Problem, province: string, profile: Profile): Lever => {
  const now = problem.officials.filter((each) => each.province === province).length;
  const { group, gender, speaks } = profile;
  const languages = speaks
    ? taughtIn(problem)
        .map((each) => `${each}:${problem.rules.language.minLevel}`)
        .join(', ')
    : '';
  const more = (count: number): Official[] => nomineesOf(problem, province, profile, count);
  return {
    about: {
      rule: 'officials',
      basis: group?.basis ?? null,
      code: 'repair.nominees',
      params: {
        province,
        gender: gendersOf(problem).length > 1 ? gender : '',
        group: group?.id ?? '',
        languages,
      },
    },
    kind: 'repair.nominees',
    most: Math.max(1, mostSeats(problem)),
    valueAt: (step) => now + step,
    at: (given, step) => withNominees(given, more(step)),
    changesAt: (step) => [{ do: 'addOfficials', officials: more(step).map(cellsOf) }],
    sizeOf: (step) => step / Math.max(1, now),
  };
};

/** A nominee as a row of officials.csv; the name is left to the province. */
const cellsOf = (official: Official): Cells => ({
  id: official.id,
  province: official.province,
  gender: official.gender,
  birth_date: official.birthDate,
  position: official.position,
  planned_positions: official.plannedPositions.join(';'),
  languages: [...official.languages].map(([language, level]) => `${language}:${level}`).join(';'),
  last_rating: official.lastRating,
});

/** Of two genders that do equally well in a province, any does. */
const ranked = (problem: Problem, list: readonly Repair[]): readonly Repair[] => {
  const keyOf = ({ steps, size }: Repair): string => {
    const { province, group, languages } = steps[0]!.params;
    return [province, group, languages, size].join(';');
  };
  const merged = new Map<string, Repair>();
  for (const repair of list) {
    const twin = merged.get(keyOf(repair));
    merged.set(keyOf(repair), twin === undefined ? repair : anyGender(twin));
  }
  return gendersOf(problem).length > 1
    ? [...merged.values()].sort((a, b) => a.size - b.size)
    : [...list].sort((a, b) => a.size - b.size);
};

const anyGender = (repair: Repair): Repair => ({
  ...repair,
  steps: repair.steps.map((step) => ({ ...step, params: { ...step.params, gender: '' } })),
});
