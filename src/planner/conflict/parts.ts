import { type Candidate, candidatesOf, type Problem, type RuleId } from '../../problem/index.js';
import { withRule } from '../with-rule.js';
import { forbids, type Part, rowOf } from './part.js';
import { moneyParts } from './parts-of-money.js';
import { quotaParts } from './parts-of-quotas.js';

/**
 * The parts of a case, in the order in which a conflict tries to do without them: what limits everybody first and what somebody
 * asked for last, so that the demands stay in a set and it reads as an answer to them. With all of them left out, the plan that
 * opens nothing is one.
 */
export function partsOf(problem: Problem): readonly Part[] {
  const { usable } = candidatesOf(problem);
  return [
    ...partnerParts(problem, usable),
    ...topicParts(problem, usable),
    ...WHOLE_RULES.flatMap((rule) => wholeRule(problem, rule)),
    ...provinceParts(problem),
    ...wholeRule(problem, 'head'),
    ...seatParts(problem, usable),
    ...moneyParts(problem, usable),
    ...PAIR_RULES.flatMap((rule) => wholeRule(problem, rule)),
    ...unrankedParts(problem),
    ...yearParts(problem),
    ...totalParts(problem),
    ...problem.rules.hosts.list.flatMap((_, entry) => hostParts(problem, entry)),
    ...quotaParts(problem, usable),
    ...pinParts(problem),
  ];
}

const WHOLE_RULES = ['concurrency', 'oneCourse'] as const;
const PAIR_RULES = ['noRepeatTraining', 'availability', 'language', 'eligibility'] as const;

const wholeRule = ({ rules }: Problem, rule: RuleId): Part[] => {
  if (rules[rule].off || (rule === 'head' && rules.head.maxRank === null)) return [];
  return [
    {
      about: { rule, basis: rules[rule].basis, code: 'part.rule', params: {} },
      kind: rule,
      without: (problem) => withRule(problem, rule, { off: true }),
      isBrokenBy: (violation) => violation.rule === rule,
    },
  ];
};

/** Where more rows are offered than the limit, by partner and year. */
const partnerParts = ({ rules, partners }: Problem, usable: readonly Candidate[]): Part[] => {
  const { off, basis } = rules.partnerLoad;
  if (off) return [];
  return [...groups(usable, ({ course, year }) => `${course.partner},${year}`)].flatMap(([key, some]) => {
    const { course, year } = some[0]!;
    const max = partners.find(({ id }) => id === course.partner)?.maxCoursesPerYear ?? null;
    if (max === null || rowsAmong(some) <= max) return [];
    const about = { partner: course.partner, year, max };
    return [
      {
        about: { rule: 'partnerLoad', basis, code: 'part.partnerLoad', params: about },
        kind: 'partnerLoad',
        rows: { names: [`partnerLoad(${key})`], side: 'upper' },
        isBrokenBy: ({ code, params }) =>
          code === 'partnerLoad.max' && params.partner === course.partner && Number(params.year) === year,
      },
    ];
  });
};

const topicParts = ({ rules }: Problem, usable: readonly Candidate[]): Part[] => {
  const { off, basis, maxPerYear: max } = rules.topicRuns;
  if (off) return [];
  return [...groups(usable, ({ course, year }) => `${course.topic},${year}`)].flatMap(([key, some]) => {
    if (rowsAmong(some) <= max) return [];
    const { course, year } = some[0]!;
    return [
      {
        about: {
          rule: 'topicRuns',
          basis,
          code: 'part.topicRuns',
          params: { topic: course.topic, year, max },
        },
        kind: 'topicRuns',
        rows: { names: [`topicRuns(${key})`], side: 'upper' },
        isBrokenBy: ({ code, params }) =>
          code === 'topicRuns.max' && params.topic === course.topic && Number(params.year) === year,
      },
    ];
  });
};

/** Provinces with more nominees than the cap. */
const provinceParts = (problem: Problem): Part[] => {
  const { off, basis, max } = problem.rules.provinceCap;
  if (off) return [];
  const nominees = groups(problem.officials, ({ province }) => province);
  const { usable } = candidatesOf(problem);
  return problem.provinces
    .filter(({ id }) => (nominees.get(id)?.length ?? 0) > max)
    .map(({ id: province }) => ({
      about: { rule: 'provinceCap', basis, code: 'part.provinceCap', params: { province, max } },
      kind: 'provinceCap',
      rows: { names: usable.map(({ id }) => `provinceCap(${province},${id})`), side: 'upper' },
      isBrokenBy: ({ code, params }) => code === 'provinceCap.max' && params.province === province,
    }));
};

/** The seats of each row of courses. */
const seatParts = (problem: Problem, usable: readonly Candidate[]): Part[] => {
  const { off, basis, min: least, max: most } = problem.rules.seats;
  if (off) return [];
  const offered = new Set(usable.map(({ course }) => course.id));
  const rows = problem.courses.filter(({ id }) => offered.has(id));
  const side = (code: 'part.seatsMin' | 'part.seatsMax'): Part[] =>
    rows.flatMap(({ id, minSeats, maxSeats }): Part[] => {
      const isMin = code === 'part.seatsMin';
      const limit = isMin ? (minSeats ?? least) : (maxSeats ?? most);
      if (isMin ? limit === 0 : limit >= problem.officials.length) return [];
      return [
        {
          about: { rule: 'seats', basis, code, params: { course: id, [isMin ? 'min' : 'max']: limit } },
          kind: code,
          without: (given) => withCourse(given, id, isMin ? { minSeats: 0 } : { maxSeats: MANY }),
          isBrokenBy: ({ code: fault, course }) =>
            fault === (isMin ? 'seats.tooFew' : 'seats.tooMany') && rowOf(course) === id,
        },
      ];
    });
  return [...side('part.seatsMax'), ...side('part.seatsMin')];
};

/** More than any course has. */
const MANY = 1_000_000;

/** The case with some cells of one row of courses changed. */
export const withCourse = (
  problem: Problem,
  id: string,
  change: Partial<Problem['courses'][number]>,
): Problem => ({
  ...problem,
  courses: problem.courses.map((course) => (course.id === id ? { ...course, ...change } : course)),
});

/** The goals that keep unranked pairs apart: left out, such a pair counts as some rank. */
const unrankedParts = ({ goals }: Problem): Part[] => {
  const forbidding = goals.filter(forbids);
  if (forbidding.length === 0) return [];
  const params = { goals: forbidding.map(({ id }) => id).join(', ') };
  return [
    {
      about: { rule: 'preferenceRank', basis: null, code: 'part.unranked', params },
      kind: 'unranked',
      without: (problem) => ({ ...problem, goals: problem.goals.filter((goal) => !forbids(goal)) }),
      isBrokenBy: ({ code }) => code === 'goals.unranked',
    },
  ];
};

/** The case has one number for all years; a conflict is about one of them. */
const yearParts = ({ rules, years }: Problem): Part[] => {
  const { off, basis, min, max } = rules.coursesPerYear;
  if (off) return [];
  const of = (year: number, side: 'min' | 'max'): Part => ({
    about: {
      rule: 'coursesPerYear',
      basis,
      code: side === 'min' ? 'part.coursesPerYearMin' : 'part.coursesPerYearMax',
      params: { year, [side]: side === 'min' ? min : max },
    },
    kind: `coursesPerYear.${side}`,
    rows: { names: [`coursesPerYear(${year})`], side: side === 'min' ? 'lower' : 'upper' },
    isBrokenBy: ({ code, params }) => code === `coursesPerYear.${side}` && Number(params.year) === year,
  });
  return [...years.map((year) => of(year, 'max')), ...(min > 0 ? years.map((year) => of(year, 'min')) : [])];
};

const totalParts = ({ rules }: Problem): Part[] => {
  const { off, basis, min, max } = rules.seatsTotal;
  if (off) return [];
  const of = (side: 'min' | 'max'): Part => ({
    about: {
      rule: 'seatsTotal',
      basis,
      code: side === 'min' ? 'part.seatsTotalMin' : 'part.seatsTotalMax',
      params: { [side]: side === 'min' ? min : max },
    },
    kind: 'seatsTotal',
    rows: { names: ['seatsTotal'], side: side === 'min' ? 'lower' : 'upper' },
    isBrokenBy: ({ code }) => code === `seatsTotal.${side}`,
  });
  return min > 0 ? [of('max'), of('min')] : [of('max')];
};

const hostParts = ({ rules: { hosts } }: Problem, entry: number): Part[] => {
  if (hosts.off) return [];
  const countries = hosts.list[entry]!.countries.join(', ');
  return (['max', 'min'] as const).flatMap((side): Part[] => {
    const limit = hosts.list[entry]![side];
    if (limit === null || (side === 'min' && limit === 0)) return [];
    return [
      {
        about: {
          rule: 'hosts',
          basis: hosts.basis,
          code: side === 'min' ? 'part.hostsMin' : 'part.hostsMax',
          params: { countries, [side]: limit },
        },
        kind: 'hosts',
        rows: { names: [`hosts(${entry + 1})`], side: side === 'min' ? 'lower' : 'upper' },
        isBrokenBy: ({ code, params }) =>
          code === `hosts.${side}` && params.countries === countries && params[side] === limit,
      },
    ];
  });
};

const pinParts = ({ pins, rules }: Problem): Part[] =>
  rules.pins.off
    ? []
    : pins.map((pin) => {
        const { kind, course, official, reason } = pin;
        return {
          about: {
            rule: 'pins',
            basis: rules.pins.basis,
            code: 'part.pin',
            params: { kind, course, official: official ?? '', reason: reason ?? '' },
          },
          kind: 'pins',
          without: (problem) => ({ ...problem, pins: problem.pins.filter((each) => each !== pin) }),
          isBrokenBy: (violation) =>
            violation.code === `pins.${kind}` &&
            violation.params.course === course &&
            violation.official === official,
        };
      });

const rowsAmong = (candidates: readonly Candidate[]): number =>
  new Set(candidates.map(({ course }) => course.id)).size;

const groups = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(keyOf(item), [...(found.get(keyOf(item)) ?? []), item]);
  return found;
};
