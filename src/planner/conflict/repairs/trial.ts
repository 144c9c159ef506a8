import { readCourses } from '../../../formulation/index.js';
import type { Backend } from '../../../milp/index.js';
import type { Problem } from '../../../problem/index.js';
import { anyPlan, type Clock, type FoundPlan, faultsOf } from '../feasibility.js';
import type { Lever } from './lever.js';

/** Steps by lever; a lever that is not named stands at 0. */
export type Steps = ReadonlyMap<number, number>;

export interface Trial {
  /** Whether a plan exists with these steps taken; null: not decided in the time given. */
  readonly works: (steps: Steps) => Promise<boolean | null>;
  readonly problemAt: (steps: Steps) => Problem;
}

/**
 * Tries steps of levers on a case without a plan and remembers: more steps work where fewer do, fewer fail where more do, and a plan
 * found before (`known`: of other changes of the case) may be one here. No plan counts that the verifier does not sign for
 * the case with the steps taken.
 */
export function trialOf(
  problem: Problem,
  levers: readonly Lever[],
  backend: Backend,
  clock: Clock,
  known: readonly FoundPlan[] = [],
): Trial {
  const working: Steps[] = [];
  const failing: Steps[] = [new Map()];
  const plans = [...known];

  const problemAt = (steps: Steps): Problem =>
    levers.reduce((rest, lever, index) => {
      const step = steps.get(index) ?? 0;
      return step === 0 ? rest : lever.at(rest, step);
    }, problem);

  const isPlanOf = (changed: Problem): boolean =>
    plans.some(({ formulation, point }) => {
      const { screening } = formulation;
      if (changed.officials !== screening.problem.officials) return false;
      const courses = readCourses({ ...formulation, screening: { ...screening, problem: changed } }, point);
      return courses !== null && faultsOf(changed, courses).length === 0;
    });

  const works = async (steps: Steps): Promise<boolean | null> => {
    if (working.some((fewer) => isWithin(fewer, steps))) return true;
    if (failing.some((more) => isWithin(steps, more))) return false;
    const changed = problemAt(steps);
    // To open nothing is a plan where nothing is asked for.
    if (faultsOf(changed, []).length === 0 || isPlanOf(changed)) {
      working.push(steps);
      return true;
    }
    const search = await anyPlan(changed, backend, clock);
    if (search.ended === 'open') return null;
    if (search.ended === 'none') {
      failing.push(steps);
      return false;
    }
    const faults = faultsOf(changed, search.courses);
    if (faults.length > 0)
      throw new Error(
        `the verifier does not sign the plan of a repair: ${JSON.stringify(faults.slice(0, 3))}`,
      );
    plans.push(search);
    working.push(steps);
    return true;
  };
  return { works, problemAt };
}

/** No lever is further in `fewer` than in `more`. */
const isWithin = (fewer: Steps, more: Steps): boolean =>
  [...fewer].every(([lever, step]) => step <= (more.get(lever) ?? 0));
