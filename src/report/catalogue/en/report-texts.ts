import type { Catalogue } from '../catalogue.js';
import type { CheckTexts, ReportTexts, SolveTexts, VerifyTexts } from '../report-texts.js';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

const found = (errors: number, warnings: number): string =>
  `${count(errors, 'error')}${warnings === 0 ? '' : `, ${count(warnings, 'warning')}`}`;

const MEND = 'Mend the files and check again.';

export const proofs: Catalogue['proofs'] = {
  proven: () => 'PROVEN: no better plan exists in the order of the goals of the case.',
  gap: ({ open, goals }) =>
    `GAP: the plan keeps every rule, but ${open} of ${goals} goals ${open === 1 ? 'is' : 'are'} not proven to be at the best.`,
  none: () => 'NO BOUND: the plan keeps every rule, but how far it is from the best is unknown.',
};

const check: CheckTexts = {
  clean: (warnings) =>
    `THE CASE IS VALID: no errors${warnings === 0 ? '' : `, ${count(warnings, 'warning')}`}.`,
  faulty: {
    case: (errors, warnings) => `THE CASE HAS ERRORS: ${found(errors, warnings)}. ${MEND}`,
    scenarios: (errors, warnings) => `THE SCENARIOS HAVE ERRORS: ${found(errors, warnings)}. ${MEND}`,
  },
  errors: 'Errors',
  warnings: 'Warnings',
  suitable: (eligible, nominees, say) =>
    nominees === 0
      ? 'Nobody is nominated.'
      : `${say.number(eligible)} of ${say.number(nominees)} nominees (${say.share(eligible / nominees)}) may attend at least one course.`,
  pairs: (allowed, pairs, candidates, say) =>
    `${say.number(candidates)} dated courses are usable; ${say.number(allowed)} of ${say.number(pairs)} (nominee, course) pairs are allowed.`,
  byGroup: 'By target group',
  byProvince: 'By province (eligible/nominated)',
  withoutNominees: (provinces) => `Nobody nominated: ${provinces.join(', ')}.`,
  withoutEligible: (provinces) => `Nominees, but none eligible: ${provinces.join(', ')}.`,
  byReason: 'Why nominees are not eligible (one may have several reasons)',
  refused: (officials) => `Nominees who may attend no course (${officials})`,
  forbids: (candidates, of) => `${candidates} of ${of} courses`,
  more: (more) => `… and ${more} more: --all`,
  dropped: (dropped) => `Dated courses dropped (${dropped})`,
  droppedYears: (start, say) => `starts ${say.date(start)}, outside the years of the scheme`,
  droppedBlock: (from, to, scope, reason, say) =>
    `meets ${say.span(from, to)}, ${scope}${reason === '' ? '' : ` (${reason})`}`,
  scarce: 'Dated courses that cannot open, because too few are eligible',
  scarceItem: (candidate, eligible, min) => `${candidate}: ${eligible} eligible, at least ${min} needed`,
  columns: {
    group: 'Group',
    members: 'Nominated',
    eligible: 'Eligible',
    title: 'Who',
    reason: 'Reason',
    officials: 'Nominees',
  },
};

const solve: SolveTexts = {
  interrupted: 'Stopped on request; this is the best plan found so far.',
  goals: 'Goals, in order',
  goalColumns: { goal: 'Goal', value: 'Value', bound: 'Bound', state: 'Verdict' },
  minimised: 'lower is better',
  proven: 'the best',
  provenWithin: 'the best, within tolerance',
  open: 'not proven',
  unknown: 'unknown',
  year: (year, courses, attending, cost, say) =>
    `${year}: ${count(courses, 'course')}, ${say.number(attending)} attending, ${say.money(cost)}`,
  scheme: (courses, attending, cost, say) =>
    `Whole scheme: ${count(courses, 'course')}, ${say.number(attending)} attending, ${say.money(cost)}.`,
  noCourses: 'The plan opens no course.',
  courseColumns: {
    course: 'Course',
    dates: 'Dates',
    partner: 'Partner',
    topic: 'Topic',
    seats: 'Attending',
    cost: 'VND million',
    standby: 'Standby',
  },
  taughtIn: (language, say) => `in ${say.tongue(language)}`,
  covered: (covered, of) => `Coverage: ${covered} of ${of} provinces`,
  allCovered: 'Every province sends somebody.',
  nobodyNominated: (provinces) => `Nobody nominated: ${provinces.join(', ')}`,
  nobodyEligible: (province, nominees, reasons) =>
    `${province}: ${nominees} nominated, none eligible (${reasons.join('; ')})`,
  notSent: (province, eligible) => `${province}: ${eligible} eligible, none sent`,
  reasonCount: (reason, officials) => `${reason}: ${officials}`,
  groups: 'Target groups (one official may be in several)',
  groupColumns: { group: 'Group', attending: 'Attending', eligible: 'Eligible', title: 'Who' },
  money: 'Money by fund (VND)',
  moneyUnlimited: (cost, say) => `Money is no limit in the case; the total cost is ${say.money(cost)}.`,
  moneyColumns: { fund: 'Fund', year: 'Year', amount: 'Amount', paid: 'Paid', left: 'Left' },
  anyYear: 'any',
  total: 'Total',
  effort: (seconds, solver, columns, rows, say) =>
    `Solved in ${say.seconds(seconds)} by ${solver}: ${say.number(columns)} variables, ${say.number(rows)} constraints.`,
  written: (files, folder) => `Wrote ${files.join(', ')} to ${folder}`,
  infeasible: 'NO PLAN CAN EXIST: the requirements of the case are proven not to hold together.',
  conflict: (minimal, parts) => {
    if (parts === 0) return 'Which requirements contradict each other could not be worked out.';
    if (parts === 1) return 'This requirement alone cannot be met:';
    return minimal
      ? `These ${parts} requirements cannot hold together:`
      : `Among these ${parts} requirements some contradict each other (there was no time to narrow them down):`;
  },
  conflictAdvice: (minimal) =>
    minimal
      ? 'With any one of them left out or eased enough, a plan exists.'
      : 'The list may hold requirements that do not matter: leaving one out need not help.',
  nothingStopped: {
    time: 'Time is up and no plan was found; nor is it proven that none exists. Allow more with --time.',
    interrupted: 'Stopped on request before any plan was found.',
    undecided: 'The solver gave no answer that holds; whether a plan exists is unknown.',
  },
};

const verify: VerifyTexts = {
  accepted: (plan) => `ACCEPTED: ${plan} keeps every rule of the case.`,
  rejected: (plan, violations) => `REJECTED: ${plan} has ${count(violations, 'violation')}.`,
  unreadable: (plan, problems) =>
    `UNREADABLE: ${plan} is not in the format of a plan (${count(problems, 'problem')}).`,
  checked: (courses, attending, goals) =>
    `Checked ${count(courses, 'course')} and ${count(attending, 'attendance')}; counted ${count(goals, 'goal')}, the coverage and the status of proof again.`,
  proofSaid: (proof) =>
    `The plan says "${proof}" of its proof; this agrees with its goals, and was not solved again.`,
  rulesChecked: (rules) => `Rules checked: ${rules.join('; ')}.`,
  rulesOff: (rules) => `Rules that the case leaves out, not checked: ${rules.join('; ')}.`,
  changedInputs: (files) =>
    `Note: these files of the case differ from those that were planned: ${files.join(', ')}.`,
  derived: (proven, goals) =>
    `Bounds derived again in exact arithmetic: ${proven} of ${count(goals, 'goal')} proven.`,
  certificateRefused: (certificate, faults) => `REFUSED: ${certificate} has ${count(faults, 'fault')}.`,
  moreFaults: (faults) => `… and ${faults} more`,
};

export const report: ReportTexts = {
  caseLine: (id, title) => `Case ${id}: ${title}`,
  more: (more) => `… and ${more} more: --all`,
  check,
  solve,
  verify,
};
