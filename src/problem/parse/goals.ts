import type { Goal, GoalId, Unranked } from '../types.js';
import { type Codec, country, decimal, integer, text } from './cells.js';
import { nearest } from './nearest.js';
import { type Entry, fieldsOf, listOf, type Read, scalar, setOf, spotOf } from './yaml-entry.js';

/** The keys of each goal besides `id` and `tolerance`. */
export const GOAL_KEYS: Readonly<Record<GoalId, readonly string[]>> = {
  coverProvinces: [],
  coverGroups: [],
  fillSeats: [],
  preferHosts: ['countries'],
  topicVariety: [],
  matchTopics: [],
  preferenceRank: ['unranked'],
  worstRank: ['unranked'],
  leastProvince: [],
  merit: [],
  spend: [],
  keepPlan: ['plan'],
};

export const LARGEST_TOLERANCE = 9_999_999_999;

/** `forbid`, or the rank that an unranked pair counts as. */
const unranked: Codec<Unranked> = {
  read: (text, at) => {
    if (text === 'forbid') return text;
    return /^\d/.test(text)
      ? integer(1).read(text, at)
      : at.report('cell.choice', { allowed: 'forbid, 1, 2, 3, …' });
  },
  write: String,
};

/** A goal as it is written: `worstRank` may lean on `preferenceRank`. */
type WrittenGoal = { readonly goal: Goal; readonly entry: Entry; readonly leans: boolean };

/** The goals in their order. The pairs of `keepPlan` stand in another file and are still missing. */
export const readGoals: Read<readonly { readonly goal: Goal; readonly entry: Entry }[]> = (entry) => {
  const goals = listOf(readGoal)(entry);
  const ranking = goals?.find(({ goal }) => goal.id === 'preferenceRank')?.goal;
  return goals?.map((written) => (written.leans ? lean(written, ranking) : written));
};

const lean = (written: WrittenGoal, ranking: Goal | undefined): WrittenGoal => {
  if (ranking !== undefined && 'unranked' in ranking) {
    return { ...written, goal: { ...written.goal, id: 'worstRank', unranked: ranking.unranked } };
  }
  const { entry } = written;
  spotOf({ ...entry, path: `${entry.path}.unranked` }, null).report('yaml.missingKey');
  return written;
};

const readGoal: Read<WrittenGoal> = (entry) => {
  const id = readId(entry);
  const fields = id && fieldsOf(entry, ['id', 'tolerance', ...GOAL_KEYS[id]]);
  if (id === undefined || fields === undefined) return undefined;
  const tolerance = fields.optional('tolerance', scalar(decimal(0, LARGEST_TOLERANCE)), 0);
  switch (id) {
    case 'preferHosts': {
      const countries = fields.required('countries', setOf(country), []);
      return { goal: { id, tolerance, countries }, entry, leans: false };
    }
    case 'preferenceRank': {
      const own = fields.required('unranked', scalar(unranked), 'forbid');
      return { goal: { id, tolerance, unranked: own }, entry, leans: false };
    }
    case 'worstRank': {
      const own = fields.optional<Unranked | null>('unranked', scalar(unranked), null);
      return { goal: { id, tolerance, unranked: own ?? 'forbid' }, entry, leans: own === null };
    }
    case 'keepPlan': {
      const plan = fields.required('plan', scalar(text), '');
      return { goal: { id, tolerance, plan, pairs: [] }, entry, leans: false };
    }
    default:
      return { goal: { id, tolerance }, entry, leans: false };
  }
};

const ALL: readonly string[] = Object.keys(GOAL_KEYS);

const readId: Read<GoalId> = (entry) => {
  // The other keys are looked at when it is known which ones this goal may have.
  const fields = fieldsOf(entry, ['id'], () => undefined);
  return fields?.required('id', scalar(goalId), null) ?? undefined;
};

const goalId: Codec<GoalId | null> = {
  read: (text, at) => {
    if (Object.hasOwn(GOAL_KEYS, text)) return text as GoalId;
    return at.report('yaml.unknownGoal', { allowed: ALL.join(', '), suggestion: nearest(text, ALL) });
  },
  write: String,
};
