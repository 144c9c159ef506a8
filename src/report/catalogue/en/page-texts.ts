import type { ComparePageTexts, PageTexts, PlanPageTexts } from '../page-texts.js';

const plan: PlanPageTexts = {
  title: 'Plan of the training courses',
  contents: 'Contents',
  keepSafe:
    'This page holds personal data of the officials who are sent. It sends and fetches nothing over a network; keep the file on machines of the agency.',
  proof: {
    title: 'Proof',
    means: {
      proven:
        'Each goal has the best value that it can reach while the goals before it keep theirs. Anybody can check this again from the proof written beside the plan (certificate.json), without trust in the solver: lotrinh verify --certificate.',
      gap: 'The bound of each goal tells how much better it could be at most; see the table of goals.',
      none: 'Let it run longer to learn how far the plan is from the best.',
    },
    facts: 'Made with what, from which data',
    solver: 'Solver',
    programme: 'Programme',
    scenario: 'Scenario',
    noScenario: 'the case as it stands, unchanged',
    changes: 'Changes to the case',
    options: 'Options',
    inputs: 'Files of the case when the plan was made',
    file: 'File',
    hash: 'SHA-256',
  },
  goals: {
    title: 'Goals',
    intro:
      'A later goal never costs an earlier one. The bound is the best that a goal can reach while the goals before it keep their values.',
  },
  map: {
    title: 'Tile map of the provinces',
    name: 'Attendances of each province',
    description: (covered, provinces, most, say) =>
      `Each square is a province. ${say.number(covered)} of ${say.number(provinces)} send somebody; the most of one is ${say.number(most)}. The figures of each stand in the table of provinces by target group.`,
    intro: (plain) =>
      plain
        ? 'Each square is a province, region by region; the number in it counts its attendances.'
        : 'Each square is a province in its rough place; the number in it counts its attendances. The map draws no borders.',
    legend: 'Attendances',
    nobody: '(broken outline: nobody)',
    byRegion: 'By region',
    region: 'Region',
    noRegion: 'No region given',
    covered: 'Provinces covered',
  },
  matrix: {
    title: 'Provinces by target group',
    caption: 'Attendances by province and target group',
    intro:
      'In the column of a group: attendances / nominees who may attend some course as its members. A dash: nobody may. One official may be in several groups.',
    province: 'Province',
    nominees: 'Nominated',
    eligible: 'Eligible',
    attending: 'Attending',
    group: (id) => `Group ${id}`,
    groupIs: (id, title) => `Group ${id}: ${title}`,
  },
  calendar: {
    title: 'Calendar of the courses',
    intro:
      'A dark bar is a course that opens, with its id, place and number attending. Hatching on the line of a course: days on which the calendar lets no course run in that country or at that institution. The light bars below: when some officials are busy.',
    picture: (year) => `Calendar of ${year}`,
    description: (year, courses, say) =>
      `From left to right the twelve months of ${year}; ${say.number(courses)} courses, one a line. The exact days stand in the table of courses below.`,
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    bar: (course, place, attending) => `${course} · ${place} · ${attending} attending`,
    courses: 'Courses that open',
    closed: 'For everybody',
    busy: 'Officials busy',
    blocks: 'Table of the blocked periods',
    blockColumns: { dates: 'Dates', whom: 'Whom', reason: 'Reason', basis: 'Basis' },
  },
  money: {
    title: 'Money by fund',
    caption: 'Amount, paid by year, and left (VND)',
    intro: 'A bar is the amount; its dark parts are paid, year by year; its hatched part is left.',
    picture: 'Amount and payments of each fund',
    description: (paid, amount, say) =>
      `${say.money(paid)} of ${say.money(amount)} is paid. The figures of each fund stand in the table below.`,
    left: (amount) => `${amount} left`,
    paidIn: (year) => `Paid ${year}`,
  },
  people: {
    title: 'Courses and who attends them',
    when: 'When',
    where: 'Where',
    topic: 'Topic',
    seats: (attending, min, max) =>
      min === null || max === null ? `${attending}` : `${attending} (${min} to ${max} may)`,
    cost: 'Cost',
    head: 'Head of delegation',
    noHead: 'nobody named',
    caption: (course) => `Who attends ${course}`,
    standby: (course) => `On standby for ${course}, in order of call`,
    genders: { F: 'Woman', M: 'Man' },
    columns: {
      id: 'Id',
      name: 'Name',
      gender: 'Gender',
      born: 'Born',
      province: 'Province',
      position: 'Post',
      groups: 'Groups',
      order: 'Order',
    },
  },
};

const compare: ComparePageTexts = {
  title: 'Plans compared',
  intro: (plans) =>
    `The base plan and ${plans} ${plans === 1 ? 'scenario' : 'scenarios'}. Every plan keeps every rule of the case that it answers and was checked again independently.`,
  base: 'Base plan',
  plan: 'Plan',
  noPlan: 'No plan',
  failed: 'A fault of the programme itself ended this plan, and again when it was run once more.',
  goals: {
    title: 'Goals side by side',
    intro:
      'Under each value stands the difference from the base plan: ▲ better, ▼ worse, = the same. A value with ≈ is not proven to be the best.',
    caption: 'Values of the goals of each plan',
    state: 'Proof',
    states: { proven: 'proven', gap: 'gap', none: 'no bound' },
    better: 'better than the base',
    worse: 'worse than the base',
    same: 'as the base',
    notAsked: 'not a goal here',
  },
  maps: {
    title: 'Maps side by side',
    intro:
      'The number in a square counts attendances. A triangle in the corner points up for more than in the base plan, down for fewer. The figures stand in the tables of differences.',
    gained: (provinces) => `${provinces} with more`,
    lost: (provinces) => `${provinces} with fewer`,
  },
  differences: {
    before: 'Base',
    after: 'Scenario',
    change: 'Change',
    provinces: 'By province (attendances)',
    joined: 'The scenario joins provinces: who attends in the base plan is counted in the new provinces.',
    years: 'By year',
    year: 'Year',
    measures: { courses: 'Courses', attendances: 'Attendances', cost: 'Cost (VND)' },
    groups: 'By target group (officials)',
    partners: 'By institution (courses)',
    countries: 'By country (courses)',
    topics: 'By topic (courses)',
    funds: 'By fund (paid, VND million)',
    courses: 'Courses that differ',
    course: 'Course',
    courseKinds: { opened: 'opens', closed: 'no longer opens', redated: 'another date' },
    people: 'Who attends',
    none: (of) => `${of}: no change.`,
    inCaption: (people) => `Who came in (${people})`,
    outCaption: (people) => `Who went out (${people})`,
    movedCaption: (people) => `Who changed course (${people})`,
    unknown: 'not nominated in the scenario',
  },
};

export const page: PageTexts = { plan, compare };
