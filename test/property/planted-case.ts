import fc from 'fast-check';
import { type Violation, verifyPlan } from '../../src/plan/index.js';
import { candidatesOf, type Problem, type Quota, type Rules } from '../../src/problem/index.js';
import { changed, type RuleChanges } from '../plan/small-case.js';
import { arbitraryCase, type Size } from './arbitrary-case.js';
import { type Decision, documentOf } from './document.js';

/** A case with a plan of it that breaks nothing. */
export interface PlantedCase {
  readonly problem: Problem;
  readonly planted: Decision;
}

/** What only a change of the plan can mend: somebody may not be there. */
const ABOUT_PAIRS: ReadonlySet<string> = new Set([
  'eligibility',
  'noRepeatTraining',
  'language',
  'availability',
  'goals.unranked',
  'pins.never',
  'oneCourse.overlap',
]);

/**
 * A random case built around a random plan: pairs that may not be are taken out of the plan, then every rule that the plan
 * breaks is loosened until it just holds.
 */
export const plantedCase = (size: Size): fc.Arbitrary<PlantedCase> =>
  fc
    .record({
      problem: arbitraryCase(size),
      dates: fc.array(fc.nat(5), { minLength: size.courses, maxLength: size.courses }),
      seats: fc.array(fc.nat(size.courses), { minLength: size.officials, maxLength: size.officials }),
    })
    .map(({ problem, dates, seats }) =>
      loosened(problem, withoutRefused(problem, drawn(problem, dates, seats))),
    );

/** Each row opens on one of its dates or, now and then, not at all; each official sits in one course, or in the two next to it. */
const drawn = (problem: Problem, dates: readonly number[], seats: readonly number[]): Decision => {
  const { usable } = candidatesOf(problem);
  const seatOf = (index: number): number => seats[index]! % problem.courses.length;
  return problem.courses.flatMap(({ id }, row) => {
    const options = usable.filter(({ course }) => course.id === id);
    const date = dates[row]!;
    if (options.length === 0 || date === 0) return [];
    const officials = problem.officials
      .filter((_, index) => seatOf(index) === row || (index % 3 === 0 && seatOf(index) + 1 === row))
      .map((official) => official.id);
    return [{ id: options[date % options.length]!.id, officials }];
  });
};

/** The plan without the attendances that the verifier refuses by themselves, and without the courses pinned away. */
const withoutRefused = (problem: Problem, decision: Decision): Decision => {
  const faults = verifyPlan(problem, documentOf(problem, decision));
  const about = faults.filter(({ rule, code }) => ABOUT_PAIRS.has(rule) || ABOUT_PAIRS.has(code));
  const overlapping = about.map(({ official, params }) => `${official};${params.second}`);
  const refused = new Set([...about.map(({ official, course }) => `${official};${course}`), ...overlapping]);
  return decision
    .filter(({ id }) => !refused.has(`null;${id}`))
    .map(({ id, officials }) => ({
      id,
      officials: officials.filter((each) => !refused.has(`${each};${id}`)),
    }));
};

/** Loosens what the plan breaks; one loosening may show the next fault, never an earlier one again. */
const loosened = (problem: Problem, planted: Decision, rounds = 20): PlantedCase => {
  const faults = verifyPlan(problem, documentOf(problem, planted));
  if (faults.length === 0) return { problem, planted };
  if (rounds === 0) throw new Error(`planting does not end: ${JSON.stringify(faults)}`);
  return loosened(
    faults.reduce((rest, fault) => loosen(rest, planted, fault), problem),
    planted,
    rounds - 1,
  );
};

const rule = (problem: Problem, rules: RuleChanges): Problem => changed(problem, { rules });
const number = (value: unknown): number => Number(value);

/** The case in which this fault is none. Throws on a fault that no loosening mends: the plan itself is wrong then. */
const loosen = (
  problem: Problem,
  planted: Decision,
  { code, course, official, params }: Violation,
): Problem => {
  const { rules } = problem;
  switch (code) {
    case 'seats.tooFew':
    case 'seats.tooMany':
      return withSeats(problem, course!, number(params.attending));
    case 'oneCourse.tooMany':
      return rule(problem, { oneCourse: { max: Math.max(rules.oneCourse.max, number(params.courses)) } });
    case 'coursesPerYear.min':
      return rule(problem, {
        coursesPerYear: { min: Math.min(rules.coursesPerYear.min, number(params.courses)) },
      });
    case 'coursesPerYear.max':
      return rule(problem, {
        coursesPerYear: { max: Math.max(rules.coursesPerYear.max, number(params.courses)) },
      });
    case 'seatsTotal.min':
      return rule(problem, { seatsTotal: { min: number(params.attending) } });
    case 'seatsTotal.max':
      return rule(problem, { seatsTotal: { max: number(params.attending) } });
    case 'funds.unpaid':
      return withMoney(problem, planted);
    case 'partnerLoad.max':
      return withLoad(problem, String(params.partner), number(params.courses));
    case 'concurrency.max':
      return rule(problem, { concurrency: { max: Math.max(rules.concurrency.max, number(params.courses)) } });
    case 'provinceCap.max':
      return rule(problem, {
        provinceCap: { max: Math.max(rules.provinceCap.max, number(params.attending)) },
      });
    case 'hosts.min':
    case 'hosts.max':
      return withHosts(problem, String(params.countries), number(params.courses));
    case 'topicRuns.max':
      return rule(problem, {
        topicRuns: { maxPerYear: Math.max(rules.topicRuns.maxPerYear, number(params.courses)) },
      });
    case 'quotas.min':
    case 'quotas.max':
    case 'quotas.minShare':
    case 'quotas.maxShare':
      return withQuota(problem, String(params.quota), number(params.count), number(params.attending));
    case 'head.missing':
      return rule(problem, { head: { maxRank: rules.head.maxRank === 1 ? 2 : null } });
    case 'pins.must':
      return {
        ...problem,
        pins: problem.pins.filter((pin) => pin.course !== params.course || pin.official !== official),
      };
    default:
      throw new Error(`a planted plan breaks ${code}`);
  }
};

const withSeats = (problem: Problem, candidate: string, attending: number): Problem => {
  const row = candidate.split('@')[0];
  const { min, max } = problem.rules.seats;
  return {
    ...problem,
    courses: problem.courses.map((course) =>
      course.id === row
        ? {
            ...course,
            minSeats: Math.min(course.minSeats ?? min, attending),
            maxSeats: Math.max(course.maxSeats ?? max, attending),
          }
        : course,
    ),
  };
};

/** The fund without restrictions can pay all that the plan costs, to the last VND. */
const withMoney = (problem: Problem, planted: Decision): Problem => {
  const cost = documentOf(problem, planted).courses.reduce((sum, course) => sum + course.cost, 0);
  const [free, ...rest] = problem.funds!;
  return { ...problem, funds: [{ ...free!, amount: cost }, ...rest] };
};

const withLoad = (problem: Problem, partner: string, courses: number): Problem => ({
  ...problem,
  partners: problem.partners.map((each) =>
    each.id === partner ? { ...each, maxCoursesPerYear: courses } : each,
  ),
});

const withHosts = (problem: Problem, countries: string, courses: number): Problem => {
  const list: Rules['hosts']['list'] = problem.rules.hosts.list.map((entry) =>
    entry.countries.join(', ') === countries
      ? {
          ...entry,
          min: entry.min === null ? null : Math.min(entry.min, courses),
          max: entry.max === null ? null : Math.max(entry.max, courses),
        }
      : entry,
  );
  return rule(problem, { hosts: { list } });
};

/** Six decimals, as the case format allows: shares are rounded to the side that holds. */
const withQuota = (problem: Problem, id: string, count: number, attending: number): Problem => {
  const mend = (quota: Quota): Quota => ({
    ...quota,
    min: quota.min === null ? null : Math.min(quota.min, count),
    max: quota.max === null ? null : Math.max(quota.max, count),
    minShare:
      quota.minShare === null ? null : Math.min(quota.minShare, Math.floor((count / attending) * 1e6) / 1e6),
    maxShare:
      quota.maxShare === null ? null : Math.max(quota.maxShare, Math.ceil((count / attending) * 1e6) / 1e6),
  });
  const list = problem.rules.quotas.list.map((quota) => (quota.id === id ? mend(quota) : quota));
  return rule(problem, { quotas: { list } });
};
