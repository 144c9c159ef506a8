import { type Group, LEVELS } from '../problem/index.js';
import { ageOn } from './age.js';
import { type CandidateSet, has, isEmpty, union, without } from './candidate-set.js';
import type { Dossier } from './dossier.js';
import { agesOut, missedAfterAge, missedBeforeAge, youngUntil } from './groups.js';
import type { Offer } from './offer.js';
import type { PairRule, Refusal, RefusalCode } from './types.js';

/** One kind of fact by which a rule keeps an official from candidates. */
export interface Obstacle {
  /** The candidates concerned; never empty. */
  readonly from: CandidateSet;
  /** Each fact of this kind that keeps the official from one of these candidates; at least one. */
  readonly told: (candidate: number) => readonly Refusal[];
}

/** The obstacles that a rule puts before an official, in the order in which they are told. */
type PairCheck = (offer: Offer, dossier: Dossier) => readonly Obstacle[];

/** What a refusal says besides its rule and code; the article, where it is not that of the rule. */
type Told = Pick<Refusal, 'params'> & Partial<Pick<Refusal, 'basis'>>;

/** An obstacle of a rule; none where it keeps the official from nothing. */
const obstacle = (
  { problem }: Offer,
  rule: PairRule,
  code: RefusalCode,
  from: CandidateSet,
  told: (candidate: number) => readonly Told[],
): readonly Obstacle[] => {
  if (isEmpty(from)) return [];
  const { basis } = problem.rules[rule];
  return [{ from, told: (c) => told(c).map((each) => ({ rule, basis, code, ...each })) }];
};

/** In a group on the start; `serviceMonthsLeft` to retirement; rating allowed; no discipline (decree I.1; Decree 101/2017). */
const eligibility: PairCheck = (offer, dossier) => [
  ...outsideGroups(offer, dossier),
  ...shortService(offer, dossier),
  ...badRecord(offer, dossier),
];

const outsideGroups: PairCheck = (offer, dossier) => {
  const { groups } = offer.problem;
  if (groups.length === 0) {
    return obstacle(offer, 'eligibility', 'group.none', offer.everything, () => [{ params: {} }]);
  }
  const step = Math.max(...dossier.memberUntil);
  if (step === offer.byTestDay.height) return [];
  return groups.flatMap((group) => outsideGroup(offer, dossier, group, step));
};

/** Of an official who is in no group from `step` on: the first criterion of one group that is not met. */
const outsideGroup = (offer: Offer, dossier: Dossier, group: Group, step: number): readonly Obstacle[] => {
  const { byTestDay } = offer;
  const { official, retires } = dossier;
  const miss = (code: RefusalCode, from: CandidateSet, params: (c: number) => Refusal['params']) =>
    obstacle(offer, 'eligibility', code, from, (c) => [
      { basis: group.basis, params: { group: group.id, ...params(c) } },
    ]);
  const outside = byTestDay.from(step);
  const { gender, ageBelow, servesUntil } = group.when;
  const first = missedBeforeAge(group, official);
  if (first === 'group.gender') return miss(first, outside, () => ({ wanted: gender! }));
  if (first === 'group.position') return miss(first, outside, () => ({ position: official.position }));
  const tooOld = byTestDay.from(Math.max(step, youngUntil(group, official, byTestDay)));
  const next = missedAfterAge(group, official, retires);
  return [
    ...miss('group.age', tooOld, (c) => {
      const on = offer.testDayOf(c);
      const { start } = offer.candidates[c]!;
      const turned = agesOut(group, official)!;
      return { limit: ageBelow!, age: ageOn(official.birthDate, on), on, birthday: turned, start };
    }),
    ...(next === null
      ? []
      : miss(next, without(outside, tooOld), () =>
          next === 'group.servesUntil'
            ? { retires, until: servesUntil! }
            : { planned: official.plannedPositions.join(', ') },
        )),
  ];
};

const shortService: PairCheck = (offer, { retires }) => {
  const { byServiceEnd, problem } = offer;
  const months = problem.rules.eligibility.serviceMonthsLeft;
  const tooLate = byServiceEnd.from(byServiceEnd.upTo(retires));
  return obstacle(offer, 'eligibility', 'service.short', tooLate, (c) => {
    const { start } = offer.candidates[c]!;
    return [{ params: { start, months, needed: offer.serviceEndOf(c), retires } }];
  });
};

const badRecord: PairCheck = (offer, { official: { lastRating: rating, discipline } }) => {
  const { everything, problem } = offer;
  const refuse = (code: RefusalCode, params: Refusal['params']) =>
    obstacle(offer, 'eligibility', code, everything, () => [{ params }]);
  return [
    ...(problem.rules.eligibility.lastRatings.includes(rating)
      ? []
      : refuse('rating.notAllowed', { rating })),
    ...(discipline ? refuse('discipline.underWay', {}) : []),
  ];
};

/** No state-funded training on the same topic with start - withinYears <= end < start (decree II.2). */
const noRepeatTraining: PairCheck = (offer, { training }) => {
  if (training.length === 0) return [];
  const years = offer.problem.rules.noRepeatTraining.withinYears;
  return obstacle(offer, 'noRepeatTraining', 'training.repeat', union(training.map(offer.repeating)), (c) =>
    training
      .filter((past) => offer.repeats(past, c))
      .map(({ topic, endDate: ended }) => ({
        params: { topic, ended, start: offer.candidates[c]!.start, years },
      })),
  );
};

/** Taught in a language other than Vietnamese: the official's level in it is at least `minLevel` (decree IV.2.b). */
const language: PairCheck = (offer, { official: { languages } }) => {
  const { minLevel } = offer.problem.rules.language;
  const least = LEVELS.indexOf(minLevel);
  const lacking = offer.foreign.filter((code) => {
    const level = languages.get(code);
    return level === undefined || LEVELS.indexOf(level) < least;
  });
  return obstacle(offer, 'language', 'language.level', offer.taughtIn(lacking), (c) => {
    const taught = offer.candidates[c]!.course.language;
    return [{ params: { language: taught, level: languages.get(taught) ?? '', minLevel } }];
  });
};

/** No day of the course in the official's absences or in a calendar block of their post, province or region. */
const availability: PairCheck = (offer, dossier) => [
  ...ownAbsences(offer, dossier),
  ...blockedOff(offer, dossier),
];

const ownAbsences: PairCheck = (offer, { official: { unavailable } }) => {
  if (unavailable.length === 0) return [];
  const away = union(unavailable.map(offer.during));
  return obstacle(offer, 'availability', 'unavailable.own', away, (c) =>
    unavailable
      .filter((span) => has(offer.during(span), c))
      .map(({ from, to }) => ({ params: { from, to } })),
  );
};

const blockedOff: PairCheck = (offer, { blocks }) => {
  if (blocks.length === 0) return [];
  const { basis } = offer.problem.rules.availability;
  return obstacle(offer, 'availability', 'unavailable.calendar', union(blocks.map(offer.during)), (c) =>
    blocks
      .filter((block) => has(offer.during(block), c))
      .map(({ from, to, appliesTo, reason, basis: article }) => ({
        basis: article ?? basis,
        params: {
          from,
          to,
          scope: appliesTo.kind === 'all' ? 'all' : `${appliesTo.kind}:${appliesTo.id}`,
          reason: reason ?? '',
        },
      })),
  );
};

/** The checks of the pair rules, in the order in which refusals are told. */
export const PAIR_CHECKS: Readonly<Record<PairRule, PairCheck>> = {
  eligibility,
  noRepeatTraining,
  language,
  availability,
};
