import type { Issue } from '../issues.js';
import type { Official, Pin, Problem, Rules } from '../types.js';
import type { Change, OfficialSelector } from './types.js';

export interface Applied {
  /** null exactly when an issue is an error. */
  readonly problem: Problem | null;
  readonly issues: readonly Issue[];
}

/** The case as the changes leave it, in their order. */
export function applyChanges(problem: Problem, changes: readonly Change[]): Applied {
  return { problem: changes.reduce(applied, problem), issues: [] };
}

const applied = (problem: Problem, change: Change): Problem => {
  switch (change.do) {
    case 'pin': {
      const { course, kind, official = null, reason = null } = change;
      return withPin(problem, { course, official, kind, reason });
    }
    case 'unpin':
      return {
        ...problem,
        pins: problem.pins.filter(
          ({ course, official }) => course !== change.course || official !== (change.official ?? null),
        ),
      };
    case 'fund':
      return {
        ...problem,
        funds:
          problem.funds?.map((fund) =>
            change.funds === undefined || change.funds.includes(fund.id)
              ? {
                  ...fund,
                  amount: change.amount ?? Math.floor(fund.amount * (change.by ?? 1)),
                  year: change.year === undefined ? fund.year : change.year,
                }
              : fund,
          ) ?? null,
      };
    case 'removeOfficials': {
      const gone = new Set(
        problem.officials.filter((each) => isMeant(change.where, each)).map(({ id }) => id),
      );
      return {
        ...problem,
        officials: problem.officials.filter(({ id }) => !gone.has(id)),
        training: problem.training.filter(({ official }) => !gone.has(official)),
        preferences: problem.preferences.filter(({ official }) => !gone.has(official)),
        pins: problem.pins.filter(({ official }) => official === null || !gone.has(official)),
      };
    }
    case 'rule':
      return withRule(problem, change.rule, change.set);
    case 'quota':
      return withRule(problem, 'quotas', {
        list: problem.rules.quotas.list.map((quota) =>
          quota.id === change.quota ? { ...quota, ...change.set } : quota,
        ),
      });
    case 'close': {
      const courses = change.courses ?? [];
      return courses.reduce(
        (rest, course) =>
          withPin(rest, { course, official: null, kind: 'never', reason: change.reason ?? null }),
        problem,
      );
    }
    default:
      throw new Error(`the verb ${change.do} is not there yet`);
  }
};

const isMeant = ({ officials, provinces, positions, gender }: OfficialSelector, each: Official): boolean =>
  (officials?.includes(each.id) ?? true) &&
  (provinces?.includes(each.province) ?? true) &&
  (positions?.includes(each.position) ?? true) &&
  (gender === undefined || gender === each.gender);

const withRule = (problem: Problem, rule: keyof Rules, set: Readonly<Record<string, unknown>>): Problem => ({
  ...problem,
  rules: { ...problem.rules, [rule]: { ...problem.rules[rule], ...set } },
});

/** With rule `pins` off, the pins of the case say nothing, and the new one stands alone. */
const withPin = (problem: Problem, pin: Pin): Problem => ({
  ...withRule(problem, 'pins', { off: false }),
  pins: [...(problem.rules.pins.off ? [] : problem.pins), pin].sort((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0,
  ),
});

const keyOf = ({ course, official }: Pin): string => `${course};${official ?? ''}`;
