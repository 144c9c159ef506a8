import type { Answer } from '../../planner/index.js';

/** What a plan amounts to; `cost` in whole VND. */
export interface PointFigures {
  readonly courses: number;
  readonly attendances: number;
  /** Provinces that send somebody. */
  readonly covered: number;
  readonly cost: number;
}

/** null: no plan. */
export function figuresOf(answer: Answer): PointFigures | null {
  if (answer.status !== 'planned') return null;
  const { courses, coverage } = answer.plan;
  return {
    courses: courses.length,
    attendances: courses.reduce((sum, { officials }) => sum + officials.length, 0),
    covered: coverage.provinces.covered.length,
    cost: courses.reduce((sum, { cost }) => sum + cost, 0),
  };
}
