import type { Plan } from '../../plan/index.js';
import type { Change, Problem } from '../../problem/index.js';
import { countOf } from './tallies.js';

/* Coverage where a what-if joins provinces: of its plan and of the base plan, in the old provinces and in the new ones. */

export interface CoverageBothWays {
  readonly old: CoverageOfProvinces;
  readonly new: CoverageOfProvinces;
}

export interface CoverageOfProvinces {
  /** How many provinces there are. */
  readonly of: number;
  readonly base: readonly string[] | null;
  readonly scenario: readonly string[] | null;
  /** Attendances by province; in their order. */
  readonly rows: readonly {
    readonly province: string;
    readonly base: number | null;
    readonly scenario: number | null;
  }[];
}

/** What each old province becomes, all joinings one after the other; null: the changes join none. */
export function becomesBy(problem: Problem, changes: readonly Change[]): ReadonlyMap<string, string> | null {
  const joinings = changes.filter((change) => change.do === 'provinces');
  if (joinings.length === 0) return null;
  const after = (province: string): string =>
    joinings.reduce((id, { becomes }) => becomes[id] ?? id, province);
  return new Map(problem.provinces.map(({ id }) => [id, after(id)]));
}

interface Planned {
  readonly problem: Problem;
  readonly plan: Plan | null;
}

/**
 * Coverage counted both ways. A nominee's old province is that of the base case; one that only the what-if has is counted in the new
 * provinces alone.
 */
export function coverageBothWays(
  becomes: ReadonlyMap<string, string>,
  base: Planned,
  scenario: Planned,
): CoverageBothWays {
  const oldHome = new Map(base.problem.officials.map(({ id, province }) => [id, province]));
  const newHome = new Map(scenario.problem.officials.map(({ id, province }) => [id, province]));
  const became = (official: string): string => becomes.get(oldHome.get(official) ?? '') ?? '';
  return {
    old: coverage(
      base.problem,
      counted(base.plan, (id) => oldHome.get(id) ?? ''),
      counted(scenario.plan, (id) => oldHome.get(id) ?? ''),
    ),
    new: coverage(
      scenario.problem,
      counted(base.plan, became),
      counted(scenario.plan, (id) => newHome.get(id) ?? ''),
    ),
  };
}

type Counts = ReadonlyMap<string, number> | null;

const counted = (plan: Plan | null, provinceOf: (official: string) => string): Counts =>
  plan === null ? null : countOf(plan.courses.flatMap(({ officials }) => officials.map(provinceOf)));

const coverage = ({ provinces }: Problem, base: Counts, scenario: Counts): CoverageOfProvinces => {
  const covered = (counts: Counts): string[] | null =>
    counts === null ? null : provinces.flatMap(({ id }) => ((counts.get(id) ?? 0) > 0 ? [id] : []));
  return {
    of: provinces.length,
    base: covered(base),
    scenario: covered(scenario),
    rows: provinces.map(({ id }) => ({
      province: id,
      base: base === null ? null : (base.get(id) ?? 0),
      scenario: scenario === null ? null : (scenario.get(id) ?? 0),
    })),
  };
};
