import type { RefusalCode, ScreeningSummary } from '../eligibility/index.js';
import type { Plan } from '../plan/index.js';
import type { Problem } from '../problem/index.js';
import { countDecisive } from './decisive.js';

/** Why nobody of a province attends. */
export interface UncoveredProvince {
  readonly province: string;
  readonly why: 'nobodyNominated' | 'nobodyEligible' | 'notSent';
  readonly nominees: number;
  readonly eligible: number;
  /** Refused nominees of the province by what shuts them out, most first; one with several reasons counts under each. */
  readonly reasons: readonly { readonly code: RefusalCode; readonly officials: number }[];
}

const whyOf = (nominees: number, eligible: number): UncoveredProvince['why'] => {
  if (nominees === 0) return 'nobodyNominated';
  return eligible === 0 ? 'nobodyEligible' : 'notSent';
};

/** The provinces that a plan leaves out, in the plan's order, each with the reason. */
export function explainUncovered(
  plan: Plan,
  problem: Problem,
  summary: ScreeningSummary,
): readonly UncoveredProvince[] {
  const provinceOf = new Map(problem.officials.map((official) => [official.id, official.province]));
  const counts = new Map(summary.byProvince.map((each) => [each.province, each]));
  return plan.coverage.provinces.uncovered.map((province) => {
    const { nominees, eligible } = counts.get(province) ?? { nominees: 0, eligible: 0 };
    const refused = summary.refused.filter(({ official }) => provinceOf.get(official) === province);
    return {
      province,
      why: whyOf(nominees, eligible),
      nominees,
      eligible,
      reasons: countDecisive(refused, summary.byCandidate.length),
    };
  });
}
