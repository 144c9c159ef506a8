import type { Screening } from '../eligibility/index.js';
import type { Plan } from '../plan/index.js';
import { gini } from './statistics.js';

/** How the seats of one plan fall. */
export interface Fairness {
  /** The smallest number of attendances over the provinces that have an eligible nominee; 0 when none has. */
  readonly leastProvince: number;
  /** Of the attendances of these provinces; null when nobody attends. */
  readonly gini: number | null;
  /** The part of the attendances that women have; null when nobody attends. */
  readonly women: number | null;
}

export function fairnessOf(screening: Screening, plan: Plan): Fairness {
  const { officials } = screening.problem;
  const attending = attendances(plan);
  const eligible = eligibleNominees(screening);
  const seats = new Map(officials.flatMap(({ id, province }) => (eligible.has(id) ? [[province, 0]] : [])));
  let [women, all] = [0, 0];
  for (const { id, province, gender } of officials) {
    const times = attending.get(id) ?? 0;
    if (times === 0) continue;
    seats.set(province, seats.get(province)! + times);
    all += times;
    if (gender === 'F') women += times;
  }
  const counts = [...seats.values()];
  return {
    leastProvince: counts.length === 0 ? 0 : Math.min(...counts),
    gini: gini(counts),
    women: all === 0 ? null : women / all,
  };
}

/** How often each official attends, by id. */
const attendances = ({ courses }: Plan): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const id of courses.flatMap(({ officials }) => officials)) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
};

/** Those whom the pair rules let attend something, by id. */
const eligibleNominees = ({ problem, allowedStart }: Screening): ReadonlySet<string> =>
  new Set(problem.officials.filter((_, o) => allowedStart[o]! < allowedStart[o + 1]!).map(({ id }) => id));

/** What chance nominees have with one way of allocating, over the variants of a case in which it found a plan. */
export interface Chances {
  /** By nominee who is eligible in one at least: the part of those variants in which they attend; the smallest. */
  readonly least: number;
  /** The part of these nominees who attend in none. */
  readonly never: number;
}

/** null when there is no plan, or nobody is eligible. */
export function chancesOf(
  runs: readonly { readonly screening: Screening; readonly plan: Plan }[],
): Chances | null {
  const tally = new Map<string, { eligible: number; attends: number }>();
  for (const { screening, plan } of runs) {
    const attending = attendances(plan);
    for (const id of eligibleNominees(screening)) {
      const { eligible, attends } = tally.get(id) ?? { eligible: 0, attends: 0 };
      tally.set(id, { eligible: eligible + 1, attends: attends + (attending.has(id) ? 1 : 0) });
    }
  }
  if (tally.size === 0) return null;
  const chances = [...tally.values()].map(({ eligible, attends }) => attends / eligible);
  return { least: Math.min(...chances), never: chances.filter((each) => each === 0).length / chances.length };
}
