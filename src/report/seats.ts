import type { Course, Problem } from '../problem/index.js';

/** How many may attend a course, its own limits before the rule's; null when the rule is off and nothing limits it. */
export const seatsOf = (
  { rules }: Problem,
  course: Course | undefined,
): { readonly min: number; readonly max: number } | null =>
  rules.seats.off
    ? null
    : { min: course?.minSeats ?? rules.seats.min, max: course?.maxSeats ?? rules.seats.max };
