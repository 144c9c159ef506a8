import type { ConflictTexts } from '../conflict-texts.js';
import { words } from './words.js';

type Scalar = string | number | undefined;

const named = (table: Readonly<Record<string, string>>, code: Scalar): string =>
  table[String(code)] ?? String(code);
const countriesOf = (codes: Scalar, country: (code: string) => string): string =>
  String(codes).split(', ').map(country).join(', ');
const because = (reason: Scalar): string => (reason === '' ? '' : ` (${reason})`);
const LIMITS: Readonly<Record<string, string>> = {
  min: 'at least',
  max: 'at most',
  minShare: 'at least',
  maxShare: 'at most',
};
const isShare = (side: Scalar): boolean => String(side).endsWith('Share');
const rows = (course: Scalar): string => (course === '' ? 'every course' : `course ${course}`);

const pinned = (kind: Scalar, course: Scalar, official: Scalar): string => {
  const must = kind === 'must';
  return official === ''
    ? `course ${course} ${must ? 'must' : 'must not'} open`
    : `official ${official} ${must ? 'must' : 'must not'} attend course ${course}`;
};

export const conflict: ConflictTexts = {
  parts: {
    'part.unranked': ({ goals }) =>
      `Nobody is sent to a course without a wish for it (goal ${String(goals)
        .split(', ')
        .map((goal) => `"${named(words.goals, goal)}"`)
        .join(', ')})`,
    'part.seatsMin': ({ min }, courses) => `Course ${courses}: at least ${min} attending, if open`,
    'part.seatsMax': ({ max }, courses) => `Course ${courses}: at most ${max} attending`,
    'part.coursesPerYearMin': ({ min }, years) => `${years}: at least ${min} courses open`,
    'part.coursesPerYearMax': ({ max }, years) => `${years}: at most ${max} courses open`,
    'part.seatsTotalMin': ({ min }) => `At least ${min} attendances in the scheme`,
    'part.seatsTotalMax': ({ max }) => `At most ${max} attendances in the scheme`,
    'part.hostsMin': ({ countries, min }, _, say) =>
      `At least ${min} courses in ${countriesOf(countries, say.country)}`,
    'part.hostsMax': ({ countries, max }, _, say) =>
      `At most ${max} courses in ${countriesOf(countries, say.country)}`,
    'part.topicRuns': ({ year, max }, topics) => `Topic ${topics}: at most ${max} courses in ${year}`,
    'part.partnerLoad': ({ year, max }, partners) => `${partners}: takes at most ${max} courses in ${year}`,
    'part.provinceCap': ({ max }, provinces) => `${provinces}: at most ${max} on one course`,
    'part.fund': ({ fund, amount }, _, say) => `Fund ${fund} has ${say.money(Number(amount))}`,
    'part.noFund': (_, courses) => `No fund may pay for course ${courses}`,
    'part.quota': ({ quota, side, limit, scope, who }, at, say) => {
      const figure = isShare(side) ? say.share(Number(limit)) : String(limit);
      const place =
        scope === 'scheme' ? 'the whole scheme' : scope === 'year' ? `year ${at}` : `course ${at}, if open`;
      return `Quota ${quota}, ${place}: ${named(LIMITS, side)} ${figure} (${who})`;
    },
    'part.pin': ({ kind, course, official, reason }) =>
      `Pinned: ${pinned(kind, course, official)}${because(reason)}`,
  },
  repairs: {
    'repair.seatsMin': ({ course, from, to }) => `Seats minimum of ${rows(course)} from ${from} to ${to}`,
    'repair.seatsMax': ({ course, from, to }) => `Seats maximum of ${rows(course)} from ${from} to ${to}`,
    'repair.coursesPerYearMin': ({ from, to }) => `Fewest courses a year from ${from} to ${to}`,
    'repair.coursesPerYearMax': ({ from, to }) => `Most courses a year from ${from} to ${to}`,
    'repair.seatsTotalMin': ({ from, to }) => `Fewest attendances of the scheme from ${from} to ${to}`,
    'repair.seatsTotalMax': ({ from, to }) => `Most attendances of the scheme from ${from} to ${to}`,
    'repair.concurrency': ({ from, to }) => `Courses running on one day from ${from} to ${to}`,
    'repair.provinceCap': ({ from, to }) => `Most of one province on one course from ${from} to ${to}`,
    'repair.oneCourse': ({ from, to }) => `Most courses of one official from ${from} to ${to}`,
    'repair.topicRuns': ({ from, to }) => `Courses of one topic in a year from ${from} to ${to}`,
    'repair.head': ({ from, to }) => `Rank that may head a delegation from ${from} to ${to}`,
    'repair.serviceMonths': ({ from, to }) => `Months of service left from ${from} to ${to}`,
    'repair.repeatYears': ({ from, to }) => `Years without the same topic again from ${from} to ${to}`,
    'repair.level': ({ from, to }) => `Lowest level of a foreign language from ${from} to ${to}`,
    'repair.partnerLoad': ({ partner, from, to }, say) =>
      `Courses a year of ${say.partner(String(partner))} from ${from} to ${to}`,
    'repair.hostsMin': ({ countries, from, to }, say) =>
      `Fewest courses in ${countriesOf(countries, say.country)} from ${from} to ${to}`,
    'repair.hostsMax': ({ countries, from, to }, say) =>
      `Most courses in ${countriesOf(countries, say.country)} from ${from} to ${to}`,
    'repair.quota': ({ quota, side, from, to }, say) => {
      const figure = (value: Scalar): string => (isShare(side) ? say.share(Number(value)) : String(value));
      return `Quota ${quota}, ${named(LIMITS, side)}: from ${figure(from)} to ${figure(to)}`;
    },
    'repair.fund': ({ fund, from, to }, say) =>
      `${say.money(Number(to) - Number(from))} more in fund ${fund} (from ${say.money(Number(from))} to ${say.money(Number(to))})`,
    'repair.pin': ({ kind, course, official }) => `Drop the decision that ${pinned(kind, course, official)}`,
    'repair.unranked': ({ goals }) =>
      `Drop the goal ${String(goals)
        .split(', ')
        .map((goal) => `"${named(words.goals, goal)}"`)
        .join(', ')}, which forbids sending anyone without a wish`,
    'repair.nominees': ({ province, gender, group, languages, from, to }, say) => {
      const count = Number(to) - Number(from);
      return `${count} more ${count === 1 ? 'nominee' : 'nominees'} of ${say.province(String(province))}${[
        gender === '' ? '' : ` (${named(words.genders, gender).toLowerCase()})`,
        languages === '' ? '' : `, ${tongues(String(languages), say.tongue)}`,
        group === '' ? '' : `, in the group "${say.group(String(group))}"`,
      ].join('')}`;
    },
  },
  andMore: (some, more) => `${some.join(', ')} and ${more} more`,
  sets: (count) => `Sets of rules that cannot hold together: ${count}`,
  set: (number, parts) => `Set ${number}: ${parts} ${parts === 1 ? 'rule' : 'rules'}`,
  moreOfSet: (lines) => `and ${lines} more, in --json`,
  notMinimal: 'There was no time to leave out each rule of this set; it may hold more than it needs.',
  eachCanGo: 'Of each set, with any one rule left out, the others can hold together.',
  setsIncomplete: 'Not all were found: there may be other sets. More --time finds more.',
  noSets: 'No set was found in the time given.',
  repairsTitle: (count, steps) =>
    `Cheapest repairs, each of ${steps} ${steps === 1 ? 'change' : 'changes'}, the smallest first: ${count}`,
  nomineesTitle: (count) => `Or more nominees of one province: ${count}`,
  repairsIncomplete: 'Not all were found: there may be other repairs.',
  noRepairs: 'No repair was found in the time given.',
  noNominees: 'More nominees of one province are not enough for a plan.',
  noNomineesYet: 'No province was found yet whose nominees alone would do.',
  notLeast: 'not proven that less would not do',
  noVerb: 'to be changed in partners.csv',
  howToSave: 'Each was solved again and verified. The lines below it are "changes" of a scenario.',
  feasible: (caseFolder) =>
    `This case has a plan; nothing is in conflict. Run: lotrinh solve ${caseFolder} --out <dir>`,
  stopped: 'Time ran out before it was known whether the case has a plan.',
  stopping: 'Stopping with what was found so far (press Ctrl+C again to leave at once).',
  progress: (stage, seconds, say) =>
    `${{ sets: 'Looking for sets of rules in conflict', repairs: 'Looking for repairs', nominees: 'Trying more nominees' }[stage]}… · ${say.seconds(seconds)}`,
  written: (files, folder) => `Wrote ${files.join(', ')} to ${folder}`,
  hint: (caseFolder) => `All sets of rules in conflict, and the repairs: lotrinh conflicts ${caseFolder}`,
  scenarioTitle: (repair) => repair,
  scenarioWhy: 'A repair that gives the case a plan; found by the command conflicts, and solved again.',
};

const tongues = (languages: string, tongue: (code: string) => string): string =>
  languages
    .split(', ')
    .map((each) => {
      const [code = '', level = ''] = each.split(':');
      return `${tongue(code)} ${level}`;
    })
    .join(', ');
