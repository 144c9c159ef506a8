/** A point of the model back to open courses: what is read, and what is worked out again. */
import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate, readCourses } from '../../src/formulation/index.js';
import type { Fund, Problem } from '../../src/problem/index.js';
import { changed, course, EMPTY_CASE, official, position } from '../plan/small-case.js';

const CASE: Problem = changed(EMPTY_CASE, {
  positions: [position('chief', 1), position('clerk'), position('deputy', 2)],
  courses: [
    course('K1', '2024-03-04', { fixedCost: 100, costPerSeat: 10 }),
    course('K2', '2024-05-06/2024-06-03', { fixedCost: 7, costPerSeat: 3 }),
  ],
  officials: [
    official('a1', { position: 'deputy' }),
    official('a2', { position: 'chief' }),
    official('a3', { position: 'chief' }),
    official('a4'),
  ],
  rules: { seats: { min: 0, max: 9 }, oneCourse: { max: 2 }, head: { maxRank: 2 } },
});

/** The courses of the point at which these columns are 1 and all others 0. */
const read = (problem: Problem, ...ones: string[]) => {
  const formulation = formulate(screen(problem));
  const names = [...formulation.model.columns.names];
  expect(ones.filter((name) => !names.includes(name))).toEqual([]);
  return readCourses(
    formulation,
    Float64Array.from(names, (name) => (ones.includes(name) ? 1 : 0)),
  );
};

const state = (amount: number): Fund => ({
  id: 'state',
  name: null,
  amount,
  year: null,
  countries: [],
  partners: [],
  topics: [],
  courses: [],
  kind: 'state',
});

describe('the courses of a point', () => {
  it('are those that are open, with who attends, the dates and the cost', () => {
    const courses = read(CASE, 'open(K2@2024-05-20)', 'attend(a1,K2@2024-05-20)', 'attend(a4,K2@2024-05-20)');
    expect(courses).toEqual([
      {
        id: 'K2@2024-05-20',
        course: 'K2',
        start: '2024-05-20',
        end: '2024-06-02',
        year: 2024,
        topic: 't1',
        partner: 'jp1',
        country: 'JP',
        language: 'vi',
        mode: 'in_person',
        officials: ['a1', 'a4'],
        head: 'a1',
        cost: 13,
        funding: {},
      },
    ]);
  });

  it('are none at the point of nothing, and may have nobody', () => {
    expect(read(CASE)).toEqual([]);
    expect(read(CASE, 'open(K1)')).toMatchObject([{ id: 'K1', officials: [], head: null, cost: 100 }]);
  });

  it('are paid to the last VND, or there is no plan', () => {
    const ones = ['open(K1)', 'attend(a1,K1)'];
    expect(read({ ...CASE, funds: [state(110)] }, ...ones)).toMatchObject([{ funding: { state: 110 } }]);
    expect(read({ ...CASE, funds: [state(109)] }, ...ones)).toBeNull();
    expect(
      read(changed(CASE, { funds: [state(0)], rules: { funds: { off: true } } }), ...ones),
    ).toMatchObject([{ funding: {} }]);
  });
});

describe('the head of a course', () => {
  const headOf = (problem: Problem, ...who: string[]): string | null =>
    read(problem, 'open(K1)', ...who.map((id) => `attend(${id},K1)`))![0]!.head;

  it('is of the highest rank, ties by id', () => {
    expect(headOf(CASE, 'a1', 'a2', 'a3', 'a4')).toBe('a2');
    expect(headOf(CASE, 'a1', 'a3', 'a4')).toBe('a3');
    expect(headOf(CASE, 'a1', 'a4')).toBe('a1');
  });

  it('is nobody without a rank, or of a rank too low', () => {
    expect(headOf(CASE, 'a4')).toBeNull();
    expect(headOf(changed(CASE, { rules: { head: { maxRank: 1 } } }), 'a1')).toBeNull();
  });

  it('is null where the rule says nothing', () => {
    expect(headOf(changed(CASE, { rules: { head: { off: true } } }), 'a2')).toBeNull();
    expect(headOf(changed(CASE, { rules: { head: { maxRank: null } } }), 'a2')).toBeNull();
  });
});
