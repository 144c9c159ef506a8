import type { Problem, RuleId } from '../problem/index.js';
import { goalExpressions } from './goal-expressions.js';
import type { Model } from './model.js';
import {
  concurrency,
  coursesPerYear,
  head,
  hosts,
  occupancy,
  partnerLoad,
  pins,
  seats,
  seatsTotal,
  topicRuns,
} from './rows-of-courses.js';
import { funds } from './rows-of-money.js';
import { oneCourse, provinceCap, quotas } from './rows-of-people.js';
import { type Scene, sceneOf } from './scene.js';

/** The rules on a pair write no rows: a pair that they refuse has no column. */
const asScene = (): void => {};

const ROWS: Readonly<Record<RuleId, (scene: Scene) => void>> = {
  eligibility: asScene,
  noRepeatTraining: asScene,
  language: asScene,
  availability: asScene,
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

/**
 * The columns, rows and goals of a case, with the names by which certificates speak of them (docs/certificate.md). Written
 * from the case format and the verifier's reading of the facts; it has nothing of the model that planned.
 */
export const deriveModel = (problem: Problem): Model => {
  const scene = sceneOf(problem);
  occupancy(scene);
  for (const [rule, write] of Object.entries(ROWS)) {
    if (!problem.rules[rule as RuleId].off) write(scene);
  }
  return { ...scene.sheet.model, goals: goalExpressions(scene) };
};
