import {
  type Candidate,
  type Change,
  candidatesOf,
  LEVELS,
  type Problem,
  type RuleId,
} from '../../../problem/index.js';
import { withRule } from '../../with-rule.js';
import { forbids } from '../part.js';
import { withCourse } from '../parts.js';
import { type Count, countLever, type Lever, switchLever } from './lever.js';
import { fundLevers } from './levers-of-money.js';

/** What a planner can change to make room: a decision, one number of a rule, then the numbers of single courses, funds and quotas. */
export function leversOf(problem: Problem): readonly Lever[] {
  const { usable } = candidatesOf(problem);
  return [
    ...pinLevers(problem),
    ...ruleLevers(problem),
    ...seatLevers(problem, usable),
    ...fundLevers(problem, usable),
    ...partnerLevers(problem),
    ...hostLevers(problem),
    ...quotaLevers(problem),
    ...rankLevers(problem),
    ...levelLevers(problem),
    ...unrankedLevers(problem),
  ];
}

type Numbered = { [R in RuleId]: { rule: R; key: keyof Problem['rules'][R] & string } }[RuleId];

/** The rules that are one number, and how far it can go. */
const ruleLevers = (problem: Problem): Lever[] => {
  const { rules, courses, officials } = problem;
  const rows = courses.length;
  const people = officials.length;
  const lever = (of: Numbered, code: Lever['about']['code'], extreme: (from: number) => number): Lever[] => {
    const { off, basis } = rules[of.rule];
    if (off) return [];
    const from = (rules[of.rule] as unknown as Readonly<Record<string, number>>)[of.key]!;
    return countLever({
      about: { rule: of.rule, basis, code, params: {} },
      from,
      extreme: extreme(from),
      set: (given, value) => withRule(given, of.rule, { [of.key]: value }),
      changes: (value) => [{ do: 'rule', rule: of.rule, set: { [of.key]: value } }],
    });
  };
  const upTo = (most: number) => (from: number) => Math.max(from, most);
  const down = () => 0;
  return [
    ...lever({ rule: 'coursesPerYear', key: 'min' }, 'repair.coursesPerYearMin', down),
    ...lever({ rule: 'coursesPerYear', key: 'max' }, 'repair.coursesPerYearMax', upTo(rows)),
    ...lever({ rule: 'seatsTotal', key: 'min' }, 'repair.seatsTotalMin', down),
    ...lever({ rule: 'seatsTotal', key: 'max' }, 'repair.seatsTotalMax', upTo(people * rows)),
    ...lever({ rule: 'concurrency', key: 'max' }, 'repair.concurrency', upTo(rows)),
    ...lever({ rule: 'provinceCap', key: 'max' }, 'repair.provinceCap', upTo(people)),
    ...lever({ rule: 'oneCourse', key: 'max' }, 'repair.oneCourse', upTo(rows)),
    ...lever({ rule: 'topicRuns', key: 'maxPerYear' }, 'repair.topicRuns', upTo(rows)),
    ...lever({ rule: 'eligibility', key: 'serviceMonthsLeft' }, 'repair.serviceMonths', down),
    ...lever({ rule: 'noRepeatTraining', key: 'withinYears' }, 'repair.repeatYears', down),
  ];
};

/**
 * The fewest seats of each row on offer, the most of the rows that say it themselves, and the rule for the others: down to one
 * person, and up to twice what was meant, as more would be another kind of course.
 */
const seatLevers = (problem: Problem, usable: readonly Candidate[]): Lever[] => {
  const { off, basis, min, max } = problem.rules.seats;
  if (off) return [];
  const people = problem.officials.length;
  const offered = new Set(usable.map(({ course }) => course.id));
  const lever = (
    side: 'min' | 'max',
    course: string,
    from: number,
    rest: Pick<Count, 'set' | 'changes'>,
  ): Lever[] =>
    countLever({
      about: {
        rule: 'seats',
        basis,
        code: side === 'min' ? 'repair.seatsMin' : 'repair.seatsMax',
        params: { course },
      },
      kind: `seats.${side}`,
      from,
      extreme: side === 'min' ? Math.min(from, 1) : Math.max(from, Math.min(people, 2 * from)),
      ...rest,
    });
  const sides = [
    { side: 'min', key: 'minSeats', cell: 'min_seats', rule: min },
    { side: 'max', key: 'maxSeats', cell: 'max_seats', rule: max },
  ] as const;
  return sides.flatMap(({ side, key, cell, rule }) => [
    ...problem.courses
      .filter(({ id, maxSeats }) => offered.has(id) && (side === 'min' || maxSeats !== null))
      .flatMap((course) =>
        lever(side, course.id, course[key] ?? rule, {
          set: (given, value) => withCourse(given, course.id, { [key]: value }),
          changes: (value) => [
            { do: 'changeCourses', where: { courses: [course.id] }, set: { [cell]: String(value) } },
          ],
        }),
      ),
    ...lever(side, '', rule, {
      set: (given, value) => withRule(given, 'seats', { [side]: value }),
      changes: (value) => [{ do: 'rule', rule: 'seats', set: { [side]: value } }],
    }),
  ]);
};

const partnerLevers = ({ rules, partners, courses }: Problem): Lever[] =>
  rules.partnerLoad.off
    ? []
    : partners.flatMap(({ id, maxCoursesPerYear: from }) =>
        from === null
          ? []
          : countLever({
              about: {
                rule: 'partnerLoad',
                basis: rules.partnerLoad.basis,
                code: 'repair.partnerLoad',
                params: { partner: id },
              },
              from,
              extreme: Math.max(from, courses.filter(({ partner }) => partner === id).length),
              set: (problem, value) => ({
                ...problem,
                partners: problem.partners.map((each) =>
                  each.id === id ? { ...each, maxCoursesPerYear: value } : each,
                ),
              }),
              changes: () => null,
            }),
      );

const hostLevers = ({ rules: { hosts }, courses }: Problem): Lever[] =>
  hosts.off
    ? []
    : hosts.list.flatMap(({ countries, ...limits }, entry) =>
        (['min', 'max'] as const).flatMap((side) => {
          const from = limits[side];
          if (from === null) return [];
          return countLever({
            about: {
              rule: 'hosts',
              basis: hosts.basis,
              code: side === 'min' ? 'repair.hostsMin' : 'repair.hostsMax',
              params: { countries: countries.join(', ') },
            },
            from,
            extreme: side === 'min' ? 0 : Math.max(from, courses.length),
            set: (problem, value) =>
              withRule(problem, 'hosts', {
                list: problem.rules.hosts.list.map((each, index) =>
                  index === entry ? { ...each, [side]: value } : each,
                ),
              }),
            changes: (_, repaired) => [hostsChange(repaired)],
          });
        }),
      );

/** The verb replaces the whole list. */
const hostsChange = ({ rules }: Problem): Change => ({
  do: 'rule',
  rule: 'hosts',
  set: {
    list: rules.hosts.list.map(({ countries, min, max }) => ({
      countries,
      ...(min === null ? {} : { min }),
      ...(max === null ? {} : { max }),
    })),
  },
});

/** Shares go in hundredths. */
const quotaLevers = ({ rules: { quotas }, officials, courses }: Problem): Lever[] =>
  quotas.off
    ? []
    : quotas.list.flatMap((quota) =>
        (['min', 'max', 'minShare', 'maxShare'] as const).flatMap((side) => {
          const from = quota[side];
          if (from === null) return [];
          const isShare = side === 'minShare' || side === 'maxShare';
          const most = isShare ? 1 : officials.length * courses.length;
          return countLever({
            about: {
              rule: 'quotas',
              basis: quota.basis ?? quotas.basis,
              code: 'repair.quota',
              params: { quota: quota.id, side },
            },
            from,
            extreme: side === 'min' || side === 'minShare' ? 0 : Math.max(from, most),
            unit: isShare ? 0.01 : 1,
            set: (problem, value) =>
              withRule(problem, 'quotas', {
                list: problem.rules.quotas.list.map((each) =>
                  each.id === quota.id ? { ...each, [side]: value } : each,
                ),
              }),
            changes: (value) => [{ do: 'quota', quota: quota.id, set: { [side]: value } }],
          });
        }),
      );

const rankLevers = ({ rules: { head }, positions }: Problem): Lever[] => {
  const from = head.maxRank;
  if (head.off || from === null) return [];
  return countLever({
    about: { rule: 'head', basis: head.basis, code: 'repair.head', params: {} },
    from,
    extreme: Math.max(from, ...positions.map(({ rank }) => rank ?? 0)),
    set: (problem, value) => withRule(problem, 'head', { maxRank: value }),
    changes: (value) => [{ do: 'rule', rule: 'head', set: { maxRank: value } }],
  });
};

const levelLevers = ({ rules: { language }, courses }: Problem): Lever[] => {
  const from = LEVELS.indexOf(language.minLevel);
  if (language.off || from === 0 || courses.every((course) => course.language === 'vi')) return [];
  const levelAt = (step: number) => LEVELS[from - step]!;
  return [
    {
      about: { rule: 'language', basis: language.basis, code: 'repair.level', params: {} },
      kind: 'repair.level',
      most: from,
      valueAt: levelAt,
      at: (problem, step) => withRule(problem, 'language', { minLevel: levelAt(step) }),
      changesAt: (step) => [{ do: 'rule', rule: 'language', set: { minLevel: levelAt(step) } }],
      sizeOf: (step) => step / (from + 1),
    },
  ];
};

const pinLevers = ({ rules, pins }: Problem): Lever[] =>
  rules.pins.off
    ? []
    : pins.map(({ kind, course, official }) =>
        switchLever(
          {
            rule: 'pins',
            basis: rules.pins.basis,
            code: 'repair.pin',
            params: { kind, course, official: official ?? '' },
          },
          (problem) => ({
            ...problem,
            pins: problem.pins.filter((each) => each.course !== course || each.official !== official),
          }),
          [{ do: 'unpin', course, ...(official === null ? {} : { official }) }],
        ),
      );

const unrankedLevers = ({ goals }: Problem): Lever[] => {
  const ids = goals.filter(forbids).map(({ id }) => id);
  if (ids.length === 0) return [];
  return [
    switchLever(
      { rule: 'preferenceRank', basis: null, code: 'repair.unranked', params: { goals: ids.join(', ') } },
      (problem) => ({ ...problem, goals: problem.goals.filter((goal) => !forbids(goal)) }),
      [{ do: 'goals', order: [], drop: ids }],
    ),
  ];
};
