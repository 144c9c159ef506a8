import type { Pin } from '../problem/index.js';
import { isNamed } from './reading.js';
import type { Check, Sheet } from './sheet.js';
import type { Sitting } from './sittings.js';
import { type Violation, violation } from './violations.js';

/** The open dates at which what a pin speaks of happens: the course opens, or the official attends it. */
const occurrences = ({ sittings }: Sheet, pin: Pin): readonly Sitting[] =>
  sittings.filter(
    ({ course, officials }) =>
      isNamed(course, pin.course) &&
      (pin.official === null || officials.some(({ id }) => id === pin.official)),
  );

const judge = (sheet: Sheet, pin: Pin): readonly Violation[] => {
  const happens = occurrences(sheet, pin);
  const { basis } = sheet.reading.problem.rules.pins;
  const about = { basis, official: pin.official, params: { course: pin.course, reason: pin.reason ?? '' } };
  if (pin.kind === 'must') return happens.length > 0 ? [] : [violation('pins.must', about)];
  return happens.map(({ course }) => violation('pins.never', { ...about, course: course.id }));
};

/** `must` attends (or opens), `never` does not; a row means whichever date of it opens. */
export const pins: Check = (sheet) => sheet.reading.problem.pins.flatMap((pin) => judge(sheet, pin));
