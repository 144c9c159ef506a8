import type { GoalResult, Plan, Proof } from '../../plan/index.js';
import { applyChanges, type Problem } from '../../problem/index.js';
import type { Answer } from './types.js';

/*
 * Of equally good plans of a what-if the one nearest to the base's: then whoever moves does so because of the changes. Many plans
 * share the best value of every goal, and which of them a search ends at is chance.
 */

/**
 * The case with one goal more, after all others: as many of the base's places as can be kept. Where a goal may give something up
 * the last one would make it do so, and a case that keeps a plan already has its own; these stay as they are.
 */
export function keeping(problem: Problem, base: Plan): Problem {
  if (problem.goals.some(({ id, tolerance }) => id === 'keepPlan' || tolerance > 0)) return problem;
  const places = base.courses.map(({ course, officials }) => ({ course, officials }));
  const at = problem.goals.length + 1;
  return applyChanges(problem, [{ do: 'keepPlan', plan: 'base', places, at }]).problem ?? problem;
}

/** The answer as one to the case itself, which has so many goals: what is proven of them does not need the goal after them. */
export function toGoals(answer: Answer, goals: number): Answer {
  if (answer.status !== 'planned' || answer.plan.goals.length === goals) return answer;
  const { plan, statistics } = answer;
  const own = plan.goals.slice(0, goals);
  return {
    ...answer,
    plan: { ...plan, goals: own, proof: proofOf(own) },
    statistics: { ...statistics, goals: statistics.goals.slice(0, goals) },
  };
}

const proofOf = (goals: readonly GoalResult[]): Proof => {
  if (goals.every(({ proven }) => proven)) return 'proven';
  return goals.every(({ bound }) => bound === null) ? 'none' : 'gap';
};
