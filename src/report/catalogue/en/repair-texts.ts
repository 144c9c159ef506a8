import type { RepairTexts } from '../repair-texts.js';

const near = (suggestion: string | number): string =>
  suggestion === '' ? '' : ` Did you mean "${suggestion}"?`;
const seats = (count: number): string => (count === 1 ? '1 seat' : `${count} seats`);

export const repair: RepairTexts = {
  faults: {
    'repair.unknownOfficial': ({ official, suggestion }) =>
      `${official} withdraws, but neither the case nor the plan has such an official.${near(suggestion)}`,
    'repair.unknownCourse': ({ course, suggestion }) =>
      `${course} is cancelled, but the case has no such course.${near(suggestion)}`,
    'repair.begun': ({ official, courses }) =>
      `${official} withdraws, but attends only what has begun (${courses}): what has begun stays as it is, so there is nothing to withdraw from.`,
    'repair.courseBegun': ({ course, start }, say) =>
      `${course} is cancelled, but it began on ${say.date(String(start))}: what has begun stays as it is.`,
    'repair.otherCase': ({ found, expected }) => `The plan is of the case ${found}, not of ${expected}.`,
    'repair.lostCourse': ({ course }) =>
      `${course} has begun, but the case has no such date any more; put it back into the case.`,
    'repair.lostOfficial': ({ official, course }) =>
      `${official} attends ${course}, which has begun, but the case has no such official any more; put the row back into officials.csv.`,
    'repair.place': ({ place, most }) => `--keep ${place}: the goals have the places 1 to ${most}.`,
    'repair.change': ({ place, code }) =>
      `The case does not take the changes that stand in the plan or follow from the request (${place}: ${code}).`,
  },
  nobody: 'Nobody changes: the plan stands as it is.',
  changed: ({ stays, moves, joins, leaves, redated }) =>
    `${seats(stays)} stay${stays === 1 ? 's' : ''}${redated === 0 ? '' : ` (${redated} on another date)`}; ${moves} moved, ${joins} new, ${leaves} given up.`,
  begun: (day, courses, say) =>
    `Before ${say.date(day)} nothing changes: ${courses === 1 ? '1 course has' : `${courses} courses have`} begun.`,
  people: 'Changes person by person',
  courses: 'Changes of courses',
  kinds: { stays: 'stays', moves: 'moves', joins: 'joins', leaves: 'leaves', redated: 'new date' },
  courseKinds: { opens: 'opens', closes: 'closes', redated: 'new date' },
  reasons: { withdrawn: 'withdrew', cancelled: 'course cancelled', rearranged: 'for the rest to hold' },
  columns: {
    official: 'Official',
    name: 'Name',
    province: 'Province',
    what: 'Change',
    before: 'Before',
    after: 'After',
    reason: 'Why',
    course: 'Course',
  },
  stands: 'Nothing had to be decided again; what was proven of the plan stands.',
  infeasible: 'No plan can take up these changes.',
  stress: {
    title: (runs, rate, seed, say) =>
      `${say.number(runs)} runs in which each official withdraws with a chance of ${say.share(rate)} (seed ${seed})`,
    noReserves: 'The plan names no reserves (lotrinh solve --standby K does).',
    reserves: (people) => `Reserves on the lists: ${people}`,
    courses: 'Chance that a course keeps its least seats',
    figures: 'The plan as a whole',
    columns: {
      course: 'Course',
      attending: 'Seats',
      min: 'Least',
      reserves: 'Reserves',
      without: 'Without reserves',
      with: 'With reserves',
      figure: 'Figure',
      planned: 'Plan',
    },
    allCourses: 'Every course keeps its least seats',
    quota: (id) => `Quota ${id} holds everywhere`,
    head: 'Every course has a head',
    provinces: 'Provinces with somebody attending (mean)',
    seats: 'Attendances (mean)',
    interval: (value, low, high) => `${value} [${low}, ${high}]`,
    howToRead: 'In brackets the 95 % interval of the estimate.',
  },
  standby: { title: 'Reserves', order: 'in the order in which they are called' },
};
