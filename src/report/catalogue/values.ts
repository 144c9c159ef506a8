/*
 * What each code's `params` hold, so that a sentence cannot ask for a value that does not come. The codes
 * themselves stand with their owners (`ISSUE_CODES`, `REFUSAL_CODES`, `VIOLATION_CODES`, `CONFLICT_CODES`,
 * `PLAN_PROBLEM_CODES`, `CERTIFICATE_FAULT_CODES`); a code
 * without an entry here, or an entry without a sentence, does not compile.
 */

type Scalar = string | number;
/** A code that needs no values. */
type None = Readonly<Record<never, never>>;
interface Suggestion {
  /** The nearest known name, or '' when none is near. */
  readonly suggestion?: Scalar;
}
interface Limits {
  readonly min?: Scalar;
  readonly max?: Scalar;
}
interface Period {
  readonly from: Scalar;
  readonly to: Scalar;
}
interface ScopedPeriod extends Period {
  readonly scope: Scalar;
  readonly reason: Scalar;
}
interface FirstRow {
  readonly first: Scalar;
}
interface FoundExpected {
  readonly found: Scalar;
  readonly expected: Scalar;
}

interface ScenarioIssueValues {
  'scenario.unknownVerb': { readonly allowed: Scalar } & Suggestion;
  'scenario.fileName': { readonly expected: Scalar };
  'scenario.cycle': { readonly path: Scalar };
  'scenario.exists': { readonly kind: Scalar };
  'scenario.removed': { readonly kind: Scalar; readonly first: Scalar };
  'scenario.contradiction': { readonly first: Scalar };
  'scenario.noPin': { readonly official: Scalar };
  'scenario.noMoney': None;
  'scenario.tooMuch': { readonly fund: Scalar; readonly amount: Scalar };
  'scenario.matchesNothing': { readonly kind: Scalar };
  'scenario.hole': None;
  'scenario.noTarget': { readonly from: Scalar };
  'scenario.lostRegion': { readonly used: Scalar };
}

export interface IssueValues extends ScenarioIssueValues {
  'file.missing': None;
  'file.unreadable': { readonly reason: Scalar };
  'file.tooLarge': { readonly bytes: Scalar; readonly limit: Scalar };
  'file.notUtf8': None;
  'file.empty': None;
  'csv.quoting': None;
  'csv.columns': { readonly found: Scalar; readonly wanted: Scalar };
  /** `separator`: the file seems to be separated by this character instead of a comma. */
  'header.missing': { readonly separator?: Scalar };
  'header.duplicate': None;
  'header.unknown': Suggestion;
  'cell.required': None;
  'cell.id': None;
  'cell.date': None;
  'cell.birthDate': None;
  'cell.span': None;
  'cell.spanOrder': Partial<Period>;
  'cell.start': None;
  'cell.integer': Limits;
  'cell.money': None;
  'cell.number': Limits;
  'cell.choice': { readonly allowed: Scalar };
  'cell.country': None;
  'cell.language': None;
  'cell.languageLevel': None;
  'cell.listDuplicate': None;
  'cell.appliesTo': None;
  'cell.duplicateId': FirstRow;
  'cell.unknownReference': { readonly kind: Scalar } & Suggestion;
  'row.conflict': FirstRow;
  'row.minAboveMax': { readonly min: Scalar; readonly max: Scalar };
  'yaml.syntax': { readonly reason: Scalar };
  'yaml.unknownKey': Suggestion;
  'yaml.missingKey': None;
  'yaml.type': { readonly expected: Scalar };
  'yaml.unknownRule': { readonly allowed: Scalar } & Suggestion;
  'yaml.unknownGoal': { readonly allowed: Scalar } & Suggestion;
  'yaml.duplicateId': None;
  'goal.noData': { readonly file: Scalar };
  'goal.badPlan': { readonly reason: Scalar };
  'goal.unknownPairs': { readonly unknown: Scalar; readonly pairs: Scalar };
  'candidate.outsideYears': None;
  'candidate.blocked': ScopedPeriod;
  'course.noCandidate': None;
}

interface InGroup {
  readonly group: Scalar;
}

export interface RefusalValues {
  'group.none': None;
  'group.gender': InGroup & { readonly wanted: Scalar };
  'group.age': InGroup & {
    readonly limit: Scalar;
    readonly age: Scalar;
    readonly on: Scalar;
    readonly birthday: Scalar;
    readonly start: Scalar;
  };
  'group.position': InGroup & { readonly position: Scalar };
  'group.plannedFor': InGroup & { readonly planned: Scalar };
  'group.servesUntil': InGroup & { readonly retires: Scalar; readonly until: Scalar };
  'service.short': {
    readonly start: Scalar;
    readonly months: Scalar;
    readonly needed: Scalar;
    readonly retires: Scalar;
  };
  'rating.notAllowed': { readonly rating: Scalar };
  'discipline.underWay': None;
  'training.repeat': {
    readonly topic: Scalar;
    readonly ended: Scalar;
    readonly start: Scalar;
    readonly years: Scalar;
  };
  'language.level': { readonly language: Scalar; readonly level: Scalar; readonly minLevel: Scalar };
  'unavailable.own': Period;
  'unavailable.calendar': ScopedPeriod;
}

interface Courses {
  readonly courses: Scalar;
}
interface Attending {
  readonly attending: Scalar;
}
interface InQuota {
  readonly quota: Scalar;
  /** A dated candidate, a year, or `scheme`. */
  readonly scope: Scalar;
  readonly count: Scalar;
}

export interface ViolationValues {
  'candidate.unknown': None;
  'candidate.outsideYears': { readonly start: Scalar };
  'candidate.blocked': ScopedPeriod;
  'candidate.rowTwice': { readonly row: Scalar; readonly dates: Scalar };
  'candidate.listedTwice': None;
  'record.mismatch': FoundExpected & { readonly field: Scalar };
  'record.unknownOfficial': None;
  'record.officialTwice': None;
  'record.order': { readonly list: Scalar };
  'record.standby': { readonly candidate: Scalar; readonly problem: Scalar };
  'eligibility.noGroup': { readonly start: Scalar };
  'eligibility.service': RefusalValues['service.short'];
  'eligibility.rating': RefusalValues['rating.notAllowed'];
  'eligibility.discipline': None;
  'noRepeatTraining.repeat': RefusalValues['training.repeat'];
  'language.level': RefusalValues['language.level'];
  'availability.unavailable': Period;
  'availability.calendar': ScopedPeriod;
  'seats.tooFew': Attending & { readonly min: Scalar };
  'seats.tooMany': Attending & { readonly max: Scalar };
  'oneCourse.tooMany': Courses & { readonly max: Scalar };
  'oneCourse.overlap': { readonly first: Scalar; readonly second: Scalar };
  'coursesPerYear.min': Courses & { readonly year: Scalar; readonly min: Scalar };
  'coursesPerYear.max': Courses & { readonly year: Scalar; readonly max: Scalar };
  'seatsTotal.min': Attending & { readonly min: Scalar };
  'seatsTotal.max': Attending & { readonly max: Scalar };
  'funds.unknown': { readonly fund: Scalar };
  'funds.unfit': { readonly fund: Scalar; readonly why: Scalar };
  'funds.amount': { readonly fund: Scalar; readonly paid: Scalar };
  'funds.unpaid': { readonly cost: Scalar; readonly paid: Scalar };
  'funds.overdrawn': { readonly fund: Scalar; readonly paid: Scalar; readonly amount: Scalar };
  'funds.unexpected': { readonly fund: Scalar };
  'partnerLoad.max': Courses & { readonly partner: Scalar; readonly year: Scalar; readonly max: Scalar };
  'concurrency.max': Courses & { readonly day: Scalar; readonly max: Scalar };
  'provinceCap.max': Attending & { readonly province: Scalar; readonly max: Scalar };
  'hosts.min': Courses & { readonly countries: Scalar; readonly min: Scalar };
  'hosts.max': Courses & { readonly countries: Scalar; readonly max: Scalar };
  'topicRuns.max': Courses & { readonly topic: Scalar; readonly year: Scalar; readonly max: Scalar };
  'quotas.min': InQuota & { readonly min: Scalar };
  'quotas.max': InQuota & { readonly max: Scalar };
  'quotas.minShare': InQuota & Attending & { readonly minShare: Scalar };
  'quotas.maxShare': InQuota & Attending & { readonly maxShare: Scalar };
  'head.missing': { readonly maxRank: Scalar };
  'head.notAttending': { readonly head: Scalar };
  'head.rank': { readonly head: Scalar; readonly rank: Scalar; readonly maxRank: Scalar };
  'pins.must': { readonly course: Scalar; readonly reason: Scalar };
  'pins.never': { readonly course: Scalar; readonly reason: Scalar };
  'goals.list': FoundExpected;
  'goals.value': FoundExpected & { readonly goal: Scalar };
  'goals.bound': { readonly goal: Scalar; readonly value: Scalar; readonly bound: Scalar };
  'goals.proven': { readonly goal: Scalar; readonly value: Scalar; readonly bound: Scalar };
  'goals.unranked': { readonly goal: Scalar };
  'proof.status': FoundExpected;
  'coverage.provinces': { readonly problem: Scalar; readonly province: Scalar };
  'coverage.groups': FoundExpected & { readonly group: Scalar };
}

export interface ConflictValues {
  'conflict.rule': None;
  'conflict.coursesPerYearMin': { readonly min: Scalar; readonly year: Scalar };
  'conflict.coursesPerYearMax': { readonly max: Scalar };
  'conflict.seatsTotalMin': { readonly min: Scalar };
  'conflict.seatsTotalMax': { readonly max: Scalar };
  'conflict.hostsMin': { readonly countries: Scalar; readonly min: Scalar };
  'conflict.hostsMax': { readonly countries: Scalar; readonly max: Scalar };
  /** `says`: one limit of the quota, `min 3` or `minShare 0.3`. */
  'conflict.quota': { readonly quota: Scalar; readonly scope: Scalar; readonly says: Scalar };
  'conflict.pin': {
    readonly kind: Scalar;
    readonly course: Scalar;
    readonly official: Scalar;
    readonly reason: Scalar;
  };
  'conflict.unranked': { readonly goal: Scalar };
}

export interface PlanProblemValues {
  'plan.syntax': { readonly reason: Scalar };
  'plan.format': FoundExpected;
  'plan.missing': None;
  'plan.type': FoundExpected;
  'plan.value': { readonly allowed: Scalar; readonly found: Scalar };
}

export interface CertificateFaultValues {
  'form.syntax': { readonly reason: Scalar };
  'form.format': FoundExpected;
  'form.missing': None;
  'form.type': FoundExpected;
  'form.unknownKey': { readonly key: Scalar };
  case: FoundExpected;
  inputs: { readonly file: Scalar };
  'goals.list': FoundExpected;
  'goal.value': FoundExpected;
  'goal.bound': FoundExpected;
  'goal.noBound': None;
  'goal.notAValue': { readonly bound: Scalar; readonly step: Scalar };
  'goal.distance': { readonly value: Scalar; readonly bound: Scalar; readonly tolerance: Scalar };
  'fix.objective': None;
  'row.unknown': { readonly row: Scalar };
  'row.early': { readonly row: Scalar };
  'row.side': { readonly row: Scalar };
  'cut.unknown': { readonly name: Scalar };
  'cut.number': { readonly found: Scalar };
  'cut.after': { readonly found: Scalar; readonly most: Scalar };
  'branch.unknown': { readonly name: Scalar };
  'branch.fraction': { readonly name: Scalar };
  'branch.number': { readonly found: Scalar };
  'leaf.open': { readonly bound: Scalar; readonly target: Scalar };
}

/** Why a repair is not taken up. */
export interface RepairFaultValues {
  'repair.unknownOfficial': { readonly official: Scalar; readonly suggestion: Scalar };
  'repair.unknownCourse': { readonly course: Scalar; readonly suggestion: Scalar };
  'repair.begun': { readonly official: Scalar; readonly courses: Scalar };
  'repair.courseBegun': { readonly course: Scalar; readonly start: Scalar };
  'repair.otherCase': FoundExpected;
  'repair.lostCourse': { readonly course: Scalar };
  'repair.lostOfficial': { readonly official: Scalar; readonly course: Scalar };
  'repair.place': { readonly place: Scalar; readonly most: Scalar };
  'repair.change': { readonly place: Scalar; readonly code: Scalar };
}
