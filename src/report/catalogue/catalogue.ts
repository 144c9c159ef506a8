import type { CertificateFaultCode } from '../../certificate/index.js';
import type { RefusalCode } from '../../eligibility/index.js';
import type { PlanProblemCode, Proof, ViolationCode } from '../../plan/index.js';
import type { ConflictCode } from '../../planner/index.js';
import type {
  FundKind,
  Gender,
  GoalId,
  Issue,
  IssueCode,
  Mode,
  QuotaWhere,
  Rating,
  RuleId,
  Rules,
} from '../../problem/index.js';
import type { Speech } from '../speech.js';
import type { ChangeSentences } from './change-texts.js';
import type { CompareTexts } from './compare-texts.js';
import type { ConflictTexts } from './conflict-texts.js';
import type { DoorTexts } from './door-texts.js';
import type { ExplainTexts } from './explain-texts.js';
import type { LeagueTexts } from './league-texts.js';
import type { PageTexts } from './page-texts.js';
import type { RepairTexts } from './repair-texts.js';
import type { ReportTexts } from './report-texts.js';
import type { ScenarioTexts } from './scenario-texts.js';
import type { SweepTexts } from './sweep-texts.js';
import type {
  CertificateFaultValues,
  ConflictValues,
  IssueValues,
  PlanProblemValues,
  RefusalValues,
  ViolationValues,
} from './values.js';

/** A sentence for every code, typed by the code's own values; the compiler refuses a missing or a stray one. */
export type Sentences<Code extends string, Values extends Record<Code, object>> = {
  readonly [C in Code]: (values: Values[C], say: Speech) => string;
};

export type IssueSentences = Sentences<IssueCode, IssueValues>;
export type RefusalSentences = Sentences<RefusalCode, RefusalValues>;
export type ViolationSentences = Sentences<ViolationCode, ViolationValues>;
export type ConflictSentences = Sentences<ConflictCode, ConflictValues>;
export type PlanProblemSentences = Sentences<PlanProblemCode, PlanProblemValues>;
export type CertificateFaultSentences = Sentences<CertificateFaultCode, CertificateFaultValues>;
/** A rule as a requirement on the plan, with the parameters that the case gives it. */
export type RequirementSentences = {
  readonly [R in RuleId]: (rules: Rules, say: Speech) => string;
};

/** Names of things that a case or a plan may hold. */
export interface Words {
  readonly rules: Readonly<Record<RuleId, string>>;
  /** What a violation can be about besides the rules: the plan as a document. */
  readonly documentParts: Readonly<Record<'candidate' | 'record' | 'coverage' | 'goals' | 'proof', string>>;
  readonly goals: Readonly<Record<GoalId, string>>;
  readonly genders: Readonly<Record<Gender, string>>;
  readonly ratings: Readonly<Record<Rating, string>>;
  readonly modes: Readonly<Record<Mode, string>>;
  readonly fundKinds: Readonly<Record<FundKind, string>>;
  /** A refusal in two or three words, for counts. */
  readonly reasons: Readonly<Record<RefusalCode, string>>;
  /** `all`, `position:pct-hdnd` ...: whom a calendar block binds. */
  readonly scope: (scope: string, say: Speech) => string;
  /** Whom a quota counts. */
  readonly quotaWhere: (where: QuotaWhere, say: Speech) => string;
}

/** Everything that is said in one language. */
export interface Catalogue {
  readonly issues: IssueSentences;
  /** Where an issue is: file, row, column and value, as far as it has them. */
  readonly issuePlace: (issue: Pick<Issue, 'file' | 'row' | 'column' | 'value'>) => string;
  readonly refusals: RefusalSentences;
  readonly violations: ViolationSentences;
  /** Whom a violation concerns, before its sentence; '' when the whole plan. */
  readonly concern: (course: string | null, official: string | null) => string;
  /** What is wrong with the text of a plan file. */
  readonly planProblems: PlanProblemSentences;
  /** Why a certificate, or a part of it, is refused. */
  readonly certificateFaults: CertificateFaultSentences;
  readonly conflicts: ConflictSentences;
  readonly requirements: RequirementSentences;
  /** The first line of a plan. `open`: goals not proven, of `goals`. */
  readonly proofs: Readonly<Record<Proof, (counts: { open: number; goals: number }) => string>>;
  readonly words: Words;
  readonly report: ReportTexts;
  readonly explain: ExplainTexts;
  readonly league: LeagueTexts;
  readonly repair: RepairTexts;
  readonly scenario: ScenarioTexts;
  /** What a change of a what-if changes. */
  readonly changes: ChangeSentences;
  readonly compare: CompareTexts;
  readonly sweep: SweepTexts;
  readonly page: PageTexts;
  readonly conflict: ConflictTexts;
  readonly door: DoorTexts;
}
