import type { Speech } from '../speech.js';

/** What the report on a case says around its tables. */
export interface CheckTexts {
  readonly clean: (warnings: number) => string;
  readonly faulty: Readonly<Record<'case' | 'scenarios', (errors: number, warnings: number) => string>>;
  readonly errors: string;
  readonly warnings: string;
  readonly suitable: (eligible: number, nominees: number, say: Speech) => string;
  readonly pairs: (allowed: number, pairs: number, candidates: number, say: Speech) => string;
  readonly byGroup: string;
  readonly byProvince: string;
  readonly withoutNominees: (provinces: readonly string[]) => string;
  readonly withoutEligible: (provinces: readonly string[]) => string;
  readonly byReason: string;
  readonly refused: (officials: number) => string;
  /** After one refusal: how many of the candidates it forbids; the caller leaves it out when it is all of them. */
  readonly forbids: (candidates: number, of: number) => string;
  readonly more: (count: number) => string;
  readonly dropped: (count: number) => string;
  readonly droppedYears: (start: string, say: Speech) => string;
  readonly droppedBlock: (from: string, to: string, scope: string, reason: string, say: Speech) => string;
  readonly scarce: string;
  readonly scarceItem: (candidate: string, eligible: number, min: number) => string;
  readonly columns: {
    readonly group: string;
    readonly members: string;
    readonly eligible: string;
    readonly title: string;
    readonly reason: string;
    readonly officials: string;
  };
}

/** What the report on a plan says around its tables. */
export interface SolveTexts {
  readonly interrupted: string;
  readonly goals: string;
  readonly goalColumns: {
    readonly goal: string;
    readonly value: string;
    readonly bound: string;
    readonly state: string;
  };
  readonly minimised: string;
  readonly proven: string;
  /** Proven within the tolerance that the case gives the goal. */
  readonly provenWithin: string;
  readonly open: string;
  readonly unknown: string;
  readonly year: (year: number, courses: number, attending: number, cost: number, say: Speech) => string;
  readonly scheme: (courses: number, attending: number, cost: number, say: Speech) => string;
  readonly noCourses: string;
  readonly courseColumns: {
    readonly course: string;
    readonly dates: string;
    readonly partner: string;
    readonly topic: string;
    readonly seats: string;
    readonly cost: string;
    readonly standby: string;
  };
  readonly taughtIn: (language: string, say: Speech) => string;
  readonly covered: (covered: number, of: number) => string;
  readonly allCovered: string;
  readonly nobodyNominated: (provinces: readonly string[]) => string;
  readonly nobodyEligible: (province: string, nominees: number, reasons: readonly string[]) => string;
  readonly notSent: (province: string, eligible: number) => string;
  readonly reasonCount: (reason: string, officials: number) => string;
  readonly groups: string;
  readonly groupColumns: {
    readonly group: string;
    readonly attending: string;
    readonly eligible: string;
    readonly title: string;
  };
  readonly money: string;
  readonly moneyUnlimited: (cost: number, say: Speech) => string;
  readonly moneyColumns: {
    readonly fund: string;
    readonly year: string;
    readonly amount: string;
    readonly paid: string;
    readonly left: string;
  };
  readonly anyYear: string;
  readonly total: string;
  readonly effort: (seconds: number, solver: string, columns: number, rows: number, say: Speech) => string;
  readonly written: (files: readonly string[], folder: string) => string;
  /** The case cannot be planned; `minimal`: leaving out any one part makes it possible. */
  readonly infeasible: string;
  readonly conflict: (minimal: boolean, parts: number) => string;
  readonly conflictAdvice: (minimal: boolean) => string;
  readonly nothingStopped: Readonly<Record<'time' | 'interrupted' | 'undecided', string>>;
}

/** What the verdict on a plan says. */
export interface VerifyTexts {
  readonly accepted: (plan: string) => string;
  readonly rejected: (plan: string, violations: number) => string;
  readonly unreadable: (plan: string, problems: number) => string;
  readonly checked: (courses: number, attending: number, goals: number) => string;
  readonly proofSaid: (proof: string) => string;
  readonly rulesChecked: (rules: readonly string[]) => string;
  readonly rulesOff: (rules: readonly string[]) => string;
  readonly changedInputs: (files: readonly string[]) => string;
  /** How many bounds a certificate proves; and, of a refused one, its file with the number of faults. */
  readonly derived: (proven: number, goals: number) => string;
  readonly certificateRefused: (certificate: string, faults: number) => string;
  readonly moreFaults: (faults: number) => string;
}

export interface ReportTexts {
  readonly caseLine: (id: string, title: string) => string;
  readonly more: (count: number) => string;
  readonly check: CheckTexts;
  readonly solve: SolveTexts;
  readonly verify: VerifyTexts;
}
