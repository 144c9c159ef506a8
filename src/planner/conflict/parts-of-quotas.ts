import type { Candidate, Problem, Quota } from '../../problem/index.js';
import { type Part, rowOf } from './part.js';

const SIDES = ['max', 'maxShare', 'min', 'minShare'] as const;
type Side = (typeof SIDES)[number];

/** Every limit of every quota, by the row of courses or the year that it is about, or once for the whole scheme. */
export const quotaParts = ({ rules, years }: Problem, usable: readonly Candidate[]): Part[] =>
  rules.quotas.off
    ? []
    : rules.quotas.list.flatMap((quota) =>
        SIDES.flatMap((side) =>
          isLimit(quota, side)
            ? placesOf(quota, years, usable).map((place) => quotaPart(quota, side, place, rules.quotas.basis))
            : [],
        ),
      );

const isLimit = (quota: Quota, side: Side): boolean => {
  const limit = quota[side];
  if (limit === null) return false;
  if (side === 'maxShare') return limit < 1;
  return side === 'max' || limit > 0;
};

interface Place {
  /** A row of courses, a year, or '' for the scheme. */
  readonly at: string | number;
  /** As the rows of the model and the verifier name them: dated candidates, the year, or `scheme`. */
  readonly scopes: readonly string[];
}

const placesOf = ({ scope }: Quota, years: readonly number[], usable: readonly Candidate[]): Place[] => {
  if (scope === 'scheme') return [{ at: '', scopes: ['scheme'] }];
  if (scope === 'year') return years.map((year) => ({ at: year, scopes: [String(year)] }));
  return [...new Set(usable.map(({ course }) => course.id))].map((row) => ({
    at: row,
    scopes: usable.filter(({ course }) => course.id === row).map(({ id }) => id),
  }));
};

const quotaPart = (quota: Quota, side: Side, { at, scopes }: Place, basis: string | null): Part => ({
  about: {
    rule: 'quotas',
    basis: quota.basis ?? basis,
    code: 'part.quota',
    params: { quota: quota.id, side, limit: quota[side]!, scope: quota.scope, at },
  },
  kind: `quotas.${side}(${quota.id})`,
  rows: { names: scopes.map((scope) => `quotas.${side}(${quota.id},${scope})`), side: 'both' },
  isBrokenBy: ({ code, params }) =>
    code === `quotas.${side}` &&
    params.quota === quota.id &&
    (quota.scope === 'course' ? rowOf(String(params.scope)) === at : scopes.includes(String(params.scope))),
});
