import type { RuleId } from '../problem/index.js';
import type { Draft } from './draft.js';
import { funds } from './money.js';
import { quotas } from './quotas.js';
import {
  concurrency,
  coursesPerYear,
  head,
  hosts,
  partnerLoad,
  provinceCap,
  seats,
  seatsTotal,
  topicRuns,
} from './rules-of-courses.js';
import { oneCourse, pins } from './rules-of-people.js';

/** Writes the rows of one rule that is in force. */
export type RuleWriter = (draft: Draft) => void;

/** The pair rules write no rows: a pair that they refuse has no variable. */
const asScreened: RuleWriter = () => {};

/** Every rule of the case format. */
export const RULE_WRITERS: Readonly<Record<RuleId, RuleWriter>> = {
  eligibility: asScreened,
  noRepeatTraining: asScreened,
  language: asScreened,
  availability: asScreened,
  seats,
  oneCourse,
  coursesPerYear,
  seatsTotal,
  funds,
  partnerLoad,
  concurrency,
  provinceCap,
  hosts,
  topicRuns,
  quotas,
  head,
  pins,
};
