import {
  type Candidate,
  candidatesOf,
  type Goal,
  type Problem,
  plusDays,
  type Quota,
  type RuleId,
} from '../../src/problem/index.js';
import { position, type RuleChanges } from '../plan/small-case.js';
import { documentOf } from './document.js';
import type { PlantedCase } from './planted-case.js';

/** What is changed in a case with a planted plan so that one rule stands in the way of the goals, and the plan still holds. */
export interface Bite
  extends Partial<
    Pick<Problem, 'officials' | 'positions' | 'training' | 'courses' | 'funds' | 'partners' | 'pins'>
  > {
  readonly rules: RuleChanges;
  readonly goals: readonly Goal[];
}

/** Wherever it may be, open what may open, and send whom you may. */
const MORE: readonly Goal[] = [
  { id: 'preferHosts', countries: ['FR', 'JP', 'KR'], tolerance: 0 },
  { id: 'fillSeats', tolerance: 0 },
];
const LESS: readonly Goal[] = [{ id: 'spend', tolerance: 0 }];

/** Wide limits, for the rules that would stand before the one that is to bite. */
const WIDE: RuleChanges = {
  quotas: { off: true },
  hosts: { off: true },
  head: { off: true },
  pins: { off: true },
  coursesPerYear: { min: 0, max: 9 },
  seatsTotal: { min: 0, max: 99 },
  concurrency: { max: 9 },
  topicRuns: { maxPerYear: 9 },
  provinceCap: { max: 9 },
  funds: { off: true },
};

const wideBut = (rule: RuleId, changes: RuleChanges): RuleChanges => ({
  ...WIDE,
  [rule]: { off: false, ...changes[rule] },
});

const more = (rule: RuleId, changes: RuleChanges, rest: Omit<Bite, 'rules' | 'goals'> = {}): Bite => ({
  rules: wideBut(rule, changes),
  goals: MORE,
  ...rest,
});

const seatedIn = ({ planted }: PlantedCase): ReadonlySet<string> =>
  new Set(planted.flatMap(({ officials }) => officials));

const attendances = ({ planted }: PlantedCase): number =>
  planted.flatMap(({ officials }) => officials).length;

/** Officials whom the planted plan leaves at home. */
const atHome = (drawn: PlantedCase): Problem['officials'] => {
  const seated = seatedIn(drawn);
  return drawn.problem.officials.filter(({ id }) => !seated.has(id));
};

const withOfficials = (
  drawn: PlantedCase,
  change: Partial<Problem['officials'][number]>,
): Pick<Problem, 'officials'> => {
  const home = new Set(atHome(drawn).map(({ id }) => id));
  return {
    officials: drawn.problem.officials.map((each) => (home.has(each.id) ? { ...each, ...change } : each)),
  };
};

const quotaOf = (changes: Partial<Quota>): Quota => ({
  id: 'q',
  scope: 'scheme',
  where: { gender: null, groups: null, provinces: null, regions: null, positions: null },
  min: null,
  max: null,
  minShare: null,
  maxShare: null,
  basis: null,
  ...changes,
});

const pin = (course: string, official: string | null, kind: 'must' | 'never') => ({
  course,
  official,
  kind,
  reason: null,
});

const yearsOpened = ({ problem, planted }: PlantedCase): number[] => {
  const yearOf = new Map(candidatesOf(problem).usable.map(({ id, year }) => [id, year]));
  return problem.years.map((year) => planted.filter(({ id }) => yearOf.get(id) === year).length);
};

const costOf = ({ problem, planted }: PlantedCase): number =>
  documentOf(problem, planted).courses.reduce((sum, { cost }) => sum + cost, 0);

const openedBy = ({ problem, planted }: PlantedCase): readonly Candidate[] =>
  candidatesOf(problem).usable.filter((candidate) => planted.some(({ id }) => id === candidate.id));

/** The largest number of items with the same key. */
const mostAlike = <T>(items: readonly T[], keyOf: (item: T) => string): number =>
  Math.max(0, ...items.map((one) => items.filter((other) => keyOf(other) === keyOf(one)).length));

const mostAt = (drawn: PlantedCase, partner: string): number =>
  mostAlike(
    openedBy(drawn).filter(({ course }) => course.partner === partner),
    ({ year }) => String(year),
  );

const mostAtOnce = (drawn: PlantedCase): number => {
  const opened = openedBy(drawn);
  return Math.max(
    0,
    ...opened.map(({ start: day }) => opened.filter(({ start, end }) => start <= day && day <= end).length),
  );
};

const mostOfTopic = (drawn: PlantedCase): number =>
  mostAlike(openedBy(drawn), ({ course, year }) => `${course.topic};${year}`);

const mostOfProvince = ({ problem, planted }: PlantedCase): number => {
  const provinceOf = new Map(problem.officials.map(({ id, province }) => [id, province]));
  return Math.max(0, ...planted.map(({ officials }) => mostAlike(officials, (id) => provinceOf.get(id)!)));
};

/** The rows that the planted plan leaves shut stand where its first course stands, on the same topic, and need nobody. */
const besideTheFirst = (drawn: PlantedCase): Pick<Problem, 'courses'> => {
  const [first] = openedBy(drawn);
  const rows = new Set(openedBy(drawn).map(({ course }) => course.id));
  return {
    courses: drawn.problem.courses.map((row) =>
      first === undefined || rows.has(row.id)
        ? row
        : { ...row, start: first.course.start, topic: first.course.topic, minSeats: 0 },
    ),
  };
};

/** Somebody of the first rank attends each planted course; those who stay at home have no rank. */
const headed = (drawn: PlantedCase): Pick<Problem, 'officials' | 'positions'> => {
  const heads = new Set(drawn.planted.map(({ officials }) => officials[0]));
  return {
    positions: [position('chief', 1), position('clerk', null), position('deputy', null)],
    officials: drawn.problem.officials.map((each) =>
      heads.has(each.id) ? { ...each, position: 'chief' } : each,
    ),
  };
};

/** One way for each rule; the register does not compile without it. */
export const BITES: Readonly<Record<RuleId, (drawn: PlantedCase) => Bite>> = {
  eligibility: (drawn) => more('eligibility', {}, withOfficials(drawn, { discipline: true })),
  noRepeatTraining: (drawn) => ({
    ...more('noRepeatTraining', { noRepeatTraining: { withinYears: 9 } }),
    training: atHome(drawn).flatMap(({ id }) =>
      drawn.problem.topics.map((topic) => ({
        official: id,
        topic: topic.id,
        endDate: '2023-12-31',
        funding: 'state' as const,
        programme: null,
      })),
    ),
  }),
  language: (drawn) => {
    const opened = new Set(drawn.planted.map(({ id }) => id.split('@')[0]));
    return more(
      'language',
      {},
      {
        courses: drawn.problem.courses.map((each) =>
          opened.has(each.id) ? each : { ...each, language: 'fr' },
        ),
      },
    );
  },
  availability: (drawn) =>
    more(
      'availability',
      {},
      withOfficials(drawn, { unavailable: [{ from: '2024-01-01', to: plusDays('2024-01-01', 999) }] }),
    ),
  seats: () => more('seats', {}),
  oneCourse: (drawn) => {
    const max = Math.max(
      1,
      ...[...seatedIn(drawn)].map(
        (id) => drawn.planted.filter(({ officials }) => officials.includes(id)).length,
      ),
    );
    return more('oneCourse', { oneCourse: { max } });
  },
  coursesPerYear: (drawn) =>
    more('coursesPerYear', { coursesPerYear: { min: 0, max: Math.max(...yearsOpened(drawn)) } }),
  seatsTotal: (drawn) => more('seatsTotal', { seatsTotal: { min: 0, max: attendances(drawn) } }),
  funds: (drawn) => {
    const cost = costOf(drawn);
    return more(
      'funds',
      {},
      {
        funds: [
          {
            id: 'f',
            name: null,
            amount: cost,
            year: null,
            countries: [],
            partners: [],
            topics: [],
            courses: [],
            kind: 'state',
          },
        ],
      },
    );
  },
  partnerLoad: (drawn) =>
    more(
      'partnerLoad',
      {},
      {
        partners: drawn.problem.partners.map((each) => ({
          ...each,
          maxCoursesPerYear: mostAt(drawn, each.id),
        })),
      },
    ),
  concurrency: (drawn) =>
    more('concurrency', { concurrency: { max: Math.max(1, mostAtOnce(drawn)) } }, besideTheFirst(drawn)),
  provinceCap: (drawn) => {
    const seated = drawn.problem.officials.find(({ id }) => seatedIn(drawn).has(id));
    const neighbours = seated === undefined ? {} : withOfficials(drawn, { province: seated.province });
    return more('provinceCap', { provinceCap: { max: mostOfProvince(drawn) } }, neighbours);
  },
  hosts: ({ planted }) => ({
    rules: wideBut('hosts', {
      hosts: { list: [{ countries: ['JP', 'FR', 'KR'], min: planted.length, max: null }] },
    }),
    goals: LESS,
  }),
  topicRuns: (drawn) =>
    more('topicRuns', { topicRuns: { maxPerYear: Math.max(1, mostOfTopic(drawn)) } }, besideTheFirst(drawn)),
  quotas: (drawn) => ({
    rules: wideBut('quotas', { quotas: { list: [quotaOf({ min: attendances(drawn) })] } }),
    goals: LESS,
  }),
  head: (drawn) => more('head', { head: { maxRank: 1 } }, headed(drawn)),
  pins: ({ planted, problem }) => {
    const opened = new Set(planted.map(({ id }) => id.split('@')[0]!));
    return more(
      'pins',
      {},
      {
        pins: problem.courses.filter(({ id }) => !opened.has(id)).map(({ id }) => pin(id, null, 'never')),
      },
    );
  },
};
