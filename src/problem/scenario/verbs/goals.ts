import { decimal, id, integer, reference, text } from '../../parse/cells.js';
import { LARGEST_TOLERANCE } from '../../parse/goals.js';
import { fieldsOf, isBlank, listOf, type Read, scalar, setOf, spotOf } from '../../parse/yaml-entry.js';
import type { Goal } from '../../types.js';
import { type ReadVerb, said } from '../step.js';

export const goals: ReadVerb<'goals'> = (fields, { problem }) => {
  const order = fields.optional('order', setOf(reference('goal')), undefined);
  const drop = fields.optional('drop', setOf(reference('goal')), undefined);
  if (
    order === undefined &&
    drop === undefined &&
    ['order', 'drop'].every((key) => isBlank(fields.at(key)))
  ) {
    spotOf(fields.at('order'), null).report('yaml.missingKey', { oneOf: 'order, drop' });
  }
  const both = drop?.find((id) => order?.includes(id));
  if (both !== undefined) {
    spotOf(fields.at('drop'), both).report('scenario.contradiction', { first: fields.at('order').path });
  }
  // Goals of the same id stay together, in their own order.
  const first = (order ?? []).flatMap((id) => problem.goals.filter((goal) => goal.id === id));
  const rest = problem.goals.filter(({ id }) => order?.includes(id) !== true && drop?.includes(id) !== true);
  return {
    change: said({ do: 'goals' as const, order, drop }),
    apply: () => ({ ...problem, goals: [...first, ...rest] }),
    says: [{ about: 'goals', value: JSON.stringify([order ?? [], drop ?? []]), firm: false }],
  };
};

export const tolerance: ReadVerb<'tolerance'> = (fields, { problem }) => {
  const goal = fields.required('goal', scalar(reference('goal')), '');
  const value = fields.required('tolerance', scalar(decimal(0, LARGEST_TOLERANCE)), 0);
  return {
    change: { do: 'tolerance', goal, tolerance: value },
    apply: () => ({
      ...problem,
      goals: problem.goals.map((each) => (each.id === goal ? { ...each, tolerance: value } : each)),
    }),
    says: [{ about: `tolerance ${goal}`, value: String(value), firm: false }],
  };
};

interface Place {
  readonly course: string;
  readonly officials: readonly string[];
}

const readPlace: Read<Place> = (entry) => {
  const fields = fieldsOf(entry, ['course', 'officials']);
  return (
    fields && {
      course: fields.required('course', scalar(id), ''),
      officials: fields.required('officials', setOf(id), []),
    }
  );
};

export const keepPlan: ReadVerb<'keepPlan'> = (fields, { problem }) => {
  const plan = fields.required('plan', scalar(text), '');
  const places = fields.required('places', listOf(readPlace), []);
  const at = fields.required('at', scalar(integer(1, problem.goals.length + 1)), 1);
  const pairs = places
    .flatMap(({ course, officials }) => officials.map((official) => ({ official, course })))
    .sort((a, b) => compare(a.official, b.official) || compare(a.course, b.course));
  const goal: Goal = { id: 'keepPlan', tolerance: 0, plan, pairs };
  return {
    change: { do: 'keepPlan', plan, places, at },
    apply: () => ({ ...problem, goals: problem.goals.toSpliced(at - 1, 0, goal) }),
    says: [],
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
