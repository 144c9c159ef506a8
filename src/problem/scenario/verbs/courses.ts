import { decimal, money } from '../../parse/cells.js';
import { COURSES } from '../../parse/tables.js';
import { boolean, type Entry, type Fields, listOf, scalar, spotOf } from '../../parse/yaml-entry.js';
import type { Course, Problem } from '../../types.js';
import { timesDown } from '../parts.js';
import { newRow, otherCells, withRows } from '../rows.js';
import { courseSelector, coursesMeant, noteNothing, whereOf } from '../selectors.js';
import { isWritten, type ReadVerb, type Saying, said } from '../step.js';
import { withoutStrays } from '../strays.js';
import { LARGEST_FACTOR } from './money.js';

export const addCourses: ReadVerb<'addCourses'> = (fields, scene) => {
  const rows = fields.required('courses', listOf(newRow(COURSES, scene)), []);
  const courses = rows.map(({ cells }) => cells);
  needSeats(scene.problem, courses, fields.at('courses'));
  return {
    change: { do: 'addCourses', courses: rows.map(({ texts }) => texts) },
    apply: () => ({ ...scene.problem, courses: withRows(scene.problem.courses, courses) }),
    says: [],
  };
};

export const removeCourses: ReadVerb<'removeCourses'> = (fields, scene) => {
  const where = whereOf(fields, courseSelector(scene, true));
  if (where === undefined) return undefined;
  const meant = new Set(coursesMeant(scene.problem, where));
  noteNothing([...meant], 'course', fields.at('where'));
  return {
    change: { do: 'removeCourses', where },
    apply: () =>
      withoutStrays({
        ...scene.problem,
        courses: scene.problem.courses.filter((each) => !meant.has(each)),
      }),
    says: [],
  };
};

export const changeCourses: ReadVerb<'changeCourses'> = (fields, scene) => {
  const where = whereOf(fields, courseSelector(scene));
  const set = fields.optional('set', otherCells(COURSES), undefined);
  const fixedBy = fields.optional('fixedBy', scalar(decimal(0, LARGEST_FACTOR)), undefined);
  const seatBy = fields.optional('seatBy', scalar(decimal(0, LARGEST_FACTOR)), undefined);
  const travel = fields.optional('travel', boolean, undefined);
  needSomething(fields);
  if (where === undefined) return undefined;
  const meant = new Set(coursesMeant(scene.problem, where));
  noteNothing([...meant], 'course', fields.at('where'));
  const changed = (course: Course): Course => {
    const next = { ...course, ...set?.cells, ...(travel === undefined ? {} : { travel }) };
    return {
      ...next,
      fixedCost: fixedBy === undefined ? next.fixedCost : timesDown(next.fixedCost, fixedBy),
      costPerSeat: seatBy === undefined ? next.costPerSeat : timesDown(next.costPerSeat, seatBy),
    };
  };
  const courses = [...meant].map(changed);
  needSeats(scene.problem, courses, fields.at('set'));
  needMoneyInRange(courses, scene.entry);
  return {
    change: said({ do: 'changeCourses' as const, where, set: set?.texts, fixedBy, seatBy, travel }),
    apply: () => {
      const next: Problem = {
        ...scene.problem,
        courses: scene.problem.courses.map((each) => (meant.has(each) ? changed(each) : each)),
      };
      return set?.cells.start === undefined ? next : withoutStrays(next);
    },
    says: [...meant].flatMap(({ id }) =>
      sayings(id, { ...set?.texts, ...(travel === undefined ? {} : { travel: travel ? 'yes' : 'no' }) }),
    ),
  };
};

const sayings = (id: string, texts: Readonly<Record<string, string>>): readonly Saying[] =>
  Object.entries(texts).map(([name, value]) => ({ about: `course ${id} ${name}`, value, firm: false }));

const KEYS = ['set', 'fixedBy', 'seatBy', 'travel'];

const needSomething = (fields: Fields): void => {
  if (KEYS.some((key) => isWritten(fields.at(key)))) return;
  spotOf(fields.at('set'), null).report('yaml.missingKey', { oneOf: KEYS.join(', ') });
};

/** The least seats of a course, its own or the rule's, are not above the greatest. */
export const needSeats = ({ rules: { seats } }: Problem, courses: readonly Course[], at: Entry): void => {
  if (seats.off) return; // its overrides go too
  for (const { id, minSeats, maxSeats } of courses) {
    const min = minSeats ?? seats.min;
    const max = maxSeats ?? seats.max;
    if (min > max) spotOf(at, id).report('row.minAboveMax', { min, max });
  }
};

const needMoneyInRange = (courses: readonly Course[], at: Entry): void => {
  const wrong = courses.find(
    ({ fixedCost, costPerSeat }) => !Number.isSafeInteger(fixedCost) || !Number.isSafeInteger(costPerSeat),
  );
  if (wrong !== undefined) money.read('-', spotOf(at, wrong.id));
};
