import type { OpenCourse, Plan } from '../../plan/index.js';
import type { Problem } from '../../problem/index.js';

export const TALLY_KINDS = [
  'scheme',
  'year',
  'province',
  'group',
  'partner',
  'country',
  'topic',
  'fund',
] as const;
export type TallyKind = (typeof TALLY_KINDS)[number];

/** `people`: different officials. `cost` and `paid` are whole VND. */
export type Measure = 'courses' | 'attendances' | 'people' | 'cost' | 'paid' | 'covered';

/** One figure of a plan. */
export interface Tally {
  readonly kind: TallyKind;
  /** '' for the scheme as a whole. */
  readonly id: string;
  readonly measure: Measure;
  readonly value: number;
}

/**
 * The figures of a plan by year, province, group, partner, country, topic and fund, in the order of the case. What the case has is
 * counted also where it is 0.
 */
export function talliesOf(problem: Problem, plan: Plan): readonly Tally[] {
  const { courses } = plan;
  const tally = (kind: TallyKind, id: string, ...figures: readonly [Measure, number][]): Tally[] =>
    figures.map(([measure, value]) => ({ kind, id, measure, value }));
  const courseTallies = (kind: TallyKind, ids: readonly string[], of: (course: OpenCourse) => string) =>
    ids.flatMap((id) => tally(kind, id, ...courseFigures(courses.filter((course) => of(course) === id))));
  const byProvince = attendancesBy(problem, plan);
  const countries = [...new Set(problem.partners.map(({ country }) => country))].sort();
  return [
    ...tally(
      'scheme',
      '',
      ...courseFigures(courses),
      ['people', new Set(courses.flatMap(({ officials }) => officials)).size],
      ['covered', plan.coverage.provinces.covered.length],
    ),
    ...courseTallies('year', problem.years.map(String), ({ year }) => String(year)),
    ...problem.provinces.flatMap(({ id }) => tally('province', id, ['attendances', byProvince.get(id) ?? 0])),
    ...problem.groups.flatMap(({ id }) => tally('group', id, ['people', plan.coverage.groups[id] ?? 0])),
    ...courseTallies('partner', idsOf(problem.partners), ({ partner }) => partner),
    ...courseTallies('country', countries, ({ country }) => country),
    ...courseTallies('topic', idsOf(problem.topics), ({ topic }) => topic),
    ...fundsOf(problem).flatMap((id) => tally('fund', id, ['paid', paidBy(id, courses)])),
  ];
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

const fundsOf = ({ rules, funds }: Problem): string[] => (rules.funds.off ? [] : idsOf(funds ?? []));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const courseFigures = (courses: readonly OpenCourse[]): [Measure, number][] => [
  ['courses', courses.length],
  ['attendances', sum(courses.map(({ officials }) => officials.length))],
  ['cost', sum(courses.map(({ cost }) => cost))],
];

const paidBy = (fund: string, courses: readonly OpenCourse[]): number =>
  sum(courses.map(({ funding }) => funding[fund] ?? 0));

/** Attendances by province of the officials as the case has them. */
const attendancesBy = ({ officials }: Problem, { courses }: Plan): ReadonlyMap<string, number> => {
  const home = new Map(officials.map(({ id, province }) => [id, province]));
  return countOf(courses.flatMap((course) => course.officials.map((id) => home.get(id) ?? '')));
};

/** How often each text stands in the list. */
export const countOf = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};
