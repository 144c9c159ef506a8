import type { Problem, RuleId } from '../problem/index.js';
import { faultsOf, type PairRuleId } from './attendance.js';
import { measured, proof, unrankedPairs } from './claims.js';
import { heads } from './heads.js';
import { funds } from './money.js';
import { concurrency, hosts, partnerLoad, topicRuns } from './opening.js';
import { pins } from './pins.js';
import { quotas } from './quotas.js';
import { readingOf } from './reading.js';
import { candidates, fields, order, people } from './record.js';
import { coursesPerYear, oneCourse, provinceCap, seats, seatsTotal } from './seating.js';
import type { Check } from './sheet.js';
import { attendancesOf, sittingsOf } from './sittings.js';
import { standby } from './standby.js';
import type { Plan } from './types.js';
import { inReportOrder, type Violation } from './violations.js';

const pairRule =
  (rule: PairRuleId): Check =>
  ({ reading, attendances }) =>
    attendances.flatMap(({ official, course }) => faultsOf(rule, reading, official, course));

/** One check a rule of the case format, asked while the rule is in force; a rule without a check does not compile. */
const RULE_CHECKS: Readonly<Record<RuleId, Check>> = {
  eligibility: pairRule('eligibility'),
  noRepeatTraining: pairRule('noRepeatTraining'),
  language: pairRule('language'),
  availability: pairRule('availability'),
  seats,
  oneCourse,
  coursesPerYear,
  seatsTotal,
  funds,
  partnerLoad,
  concurrency,
  provinceCap,
  hosts,
  topicRuns,
  quotas,
  head: heads,
  pins,
};

/** Rules that also say what the plan holds when they are off: no funding, and no head who stays at home. */
const ASKED_ALWAYS: ReadonlySet<RuleId> = new Set<RuleId>(['funds', 'head']);

const DOCUMENT_CHECKS: readonly Check[] = [
  candidates,
  fields,
  people,
  order,
  standby,
  unrankedPairs,
  measured,
  proof,
];

/**
 * Everything that is wrong with a plan of a case: broken rules, and fields of the document that are not true. An
 * empty list means that the plan holds. Rules, dates, money and quotas are worked out here from the raw facts,
 * apart from the model that planned.
 *
 * The list is gathered in full and sorted by rule (in the order of the case format), course and official. Where
 * the case does not know a candidate or an official, that is reported, and the rules judge the rest of the plan.
 */
export const verifyPlan = (problem: Problem, plan: Plan): readonly Violation[] => {
  const reading = readingOf(problem);
  const sittings = sittingsOf(reading, plan.courses);
  const sheet = { reading, plan, sittings, attendances: attendancesOf(sittings) };
  const inForce = (Object.keys(RULE_CHECKS) as RuleId[])
    .filter((rule) => !problem.rules[rule].off || ASKED_ALWAYS.has(rule))
    .map((rule) => RULE_CHECKS[rule]);
  return [...inForce, ...DOCUMENT_CHECKS].flatMap((check) => check(sheet)).sort(inReportOrder);
};
