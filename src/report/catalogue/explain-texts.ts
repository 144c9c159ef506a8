import type { OwnFact, RuleStep, Way } from '../../planner/index.js';
import type { Speech } from '../speech.js';

/** What the explanation of a plan says. People and courses come named. */
export interface ExplainTexts {
  readonly nobody: string;
  readonly ineligible: (who: string, say: Speech) => string;
  readonly reasons: string;
  /** A refusal with the number of courses that it forbids, and what time brings. */
  readonly reason: (refusal: string, candidates: number, way: string) => string;
  readonly way: (way: Way, say: Speech) => string;
  readonly openings: string;
  readonly opening: (who: string | null, facts: readonly string[], courses: number) => string;
  readonly noOpening: string;
  readonly fact: (fact: OwnFact, say: Speech) => string;
  readonly step: (step: RuleStep, rule: string, say: Speech) => string;
  readonly left: (who: string, candidates: number, open: number) => string;
  readonly pinned: (course: string, reason: string) => string;
  readonly sent: (who: string, courses: readonly string[], say: Speech) => string;
  readonly provinceNobody: (province: string) => string;
  readonly provinceIneligible: (province: string, nominees: number) => string;
  readonly provinceLeft: (province: string, nominees: number, eligible: number) => string;
  readonly provinceCovered: (province: string, nominees: number, eligible: number, seats: number) => string;
  readonly seat: (who: string, course: string) => string;
  readonly nominee: (who: string, candidates: number) => string;
  readonly courseOpen: (course: string, attending: number) => string;
  readonly courseDropped: (course: string) => string;
  readonly block: (course: string, span: string, scope: string, reason: string) => string;
  readonly outsideYears: (course: string) => string;
  readonly courseShut: (course: string) => string;
  readonly date: (course: string, eligible: number) => string;
  readonly forced: Readonly<Record<'official' | 'province' | 'course' | 'without', string>>;
  readonly verdict: Readonly<Record<'free' | 'better' | 'costs' | 'infeasible' | 'unknown', string>>;
  /** The plan that is explained is not proven, or the other is not. */
  readonly unproven: string;
  readonly columns: {
    readonly goal: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly state: string;
  };
  readonly state: Readonly<Record<'proven' | 'open', string>>;
  readonly changes: string;
  readonly comes: (who: string, course: string) => string;
  readonly leaves: (who: string, course: string) => string;
  readonly moves: (who: string, people: number, from: string, to: string) => string;
  readonly opens: (course: string) => string;
  readonly shuts: (course: string) => string;
  readonly remedies: string;
  readonly effect: Readonly<Record<'chosen' | 'free', string>>;
  readonly noRemedy: string;
  readonly tried: (tried: number, possible: number) => string;
  readonly rejected: string;
  readonly unknownId: (about: 'official' | 'province' | 'course', id: string) => string;
  readonly oneQuestion: string;
}

/** A figure as it is, and as it would be. */
export const arrow = (from: string, to: string): string => `${from} → ${to}`;

export type LimitWords = Readonly<
  Record<'min' | 'max' | 'minShare' | 'maxShare' | 'maxPerYear' | 'maxRank', string>
>;

/** A rule's name, its limit, and the limit before and after; the article where the case gives one. */
export const stepText = (
  step: RuleStep,
  rule: string,
  say: Speech,
  limits: LimitWords,
  own: { readonly seats: string; readonly fund: string },
): string => {
  const based = (sentence: string, basis: string | null): string =>
    basis === null ? sentence : `${sentence} (${basis})`;
  const counts = arrow(say.number(step.from), say.number(step.to));
  switch (step.kind) {
    case 'rule':
      return based(`${rule}: ${limits[step.parameter]} ${counts}`, step.basis);
    case 'quota': {
      const isShare = step.limit === 'minShare' || step.limit === 'maxShare';
      const figures = isShare ? arrow(say.share(step.from), say.share(step.to)) : counts;
      return based(`${rule} ${step.quota}: ${limits[step.limit]} ${figures}`, step.basis);
    }
    case 'hosts':
      return based(
        `${rule} (${say.list(step.countries.map(say.country))}): ${limits[step.limit]} ${counts}`,
        step.basis,
      );
    case 'partner':
      return `${say.partner(step.partner)}, ${own.seats}: ${limits.max} ${counts}`;
    case 'fund':
      return `${own.fund} ${step.fund}: ${arrow(say.money(step.from), say.money(step.to))}`;
  }
};
