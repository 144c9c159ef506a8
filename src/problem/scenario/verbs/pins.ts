import { choice, courseName, reference, text } from '../../parse/cells.js';
import { scalar, spotOf } from '../../parse/yaml-entry.js';
import type { Pin, Problem } from '../../types.js';
import { type ReadVerb, type Saying, said } from '../step.js';

export const pin: ReadVerb<'pin'> = (fields, scene) => {
  const course = fields.required('course', scalar(courseName), '');
  const official = fields.optional('official', scalar(reference('official')), undefined);
  const kind = fields.required('kind', scalar(choice(['must', 'never'])), 'must');
  const reason = fields.optional('reason', scalar(text), undefined);
  const added: Pin = { course, official: official ?? null, kind, reason: reason ?? null };
  return {
    change: said({ do: 'pin' as const, course, official, kind, reason }),
    apply: () => withPins(scene.problem, [added]),
    says: [pinSaying(added)],
  };
};

export const unpin: ReadVerb<'unpin'> = (fields, scene) => {
  const course = fields.required('course', scalar(courseName), '');
  const official = fields.optional('official', scalar(reference('official')), undefined);
  const key = keyOf({ course, official: official ?? null });
  const found = scene.problem.pins.some((each) => keyOf(each) === key);
  if (course !== '' && !found && !scene.wasRemoved('pin', key)) {
    spotOf(fields.at('course'), course).report('scenario.noPin', { official: official ?? '' });
  }
  return {
    change: said({ do: 'unpin' as const, course, official }),
    apply: () => ({ ...scene.problem, pins: scene.problem.pins.filter((each) => keyOf(each) !== key) }),
    says: [],
    unsays: [`pin ${key}`],
  };
};

/**
 * The case with these decisions: each takes the place of an earlier one on the same thing. With rule `pins` off the pins of
 * the case say nothing, and the new ones stand alone.
 */
export const withPins = (problem: Problem, added: readonly Pin[]): Problem => {
  const { pins: rule } = problem.rules;
  const all = new Map([...(rule.off ? [] : problem.pins), ...added].map((each) => [keyOf(each), each]));
  return {
    ...problem,
    rules: rule.off ? { ...problem.rules, pins: { ...rule, off: false } } : problem.rules,
    pins: [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, each]) => each),
  };
};

/** Two decisions on one thing are firm, whichever scenario they come from. */
export const pinSaying = (pin: Pin): Saying => ({ about: `pin ${keyOf(pin)}`, value: pin.kind, firm: true });

/** U+0000 is below every character of an id, so that keys sort by course, then by official. */
export const keyOf = ({ course, official }: Pick<Pin, 'course' | 'official'>): string =>
  `${course}\0${official ?? ''}`;
