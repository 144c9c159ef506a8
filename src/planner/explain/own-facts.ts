import { type Screening, screen, statutoryRetirement } from '../../eligibility/index.js';
import { LEVELS, type Official, type Problem, plusMonths, RATINGS } from '../../problem/index.js';
import { allowedOf, aloneIn } from './reasons.js';
import type { Opening, OwnFact } from './types.js';

/* Other facts about one nominee: which there are, the case with them, and the courses that they open. */

/** The case in which the fact about this nominee is another one. */
export const withFact = (problem: Problem, official: string, fact: OwnFact): Problem => ({
  ...problem,
  officials: problem.officials.map((each) => (each.id === official ? changed(each, fact) : each)),
  training:
    fact.kind === 'training'
      ? problem.training.map((past) =>
          past.official === official && past.topic === fact.topic && past.endDate === fact.ended
            ? { ...past, funding: 'other' as const }
            : past,
        )
      : problem.training,
});

const changed = (official: Official, fact: OwnFact): Official => {
  switch (fact.kind) {
    case 'language':
      return { ...official, languages: new Map([...official.languages, [fact.language, fact.to]]) };
    case 'rating':
      return { ...official, lastRating: fact.to };
    case 'discipline':
      return { ...official, discipline: false };
    case 'available':
      return {
        ...official,
        unavailable: official.unavailable.filter(({ from, to }) => from !== fact.from || to !== fact.to),
      };
    case 'training':
      return official; // not a fact of the nominee's row
    case 'planned':
      return { ...official, plannedPositions: [...official.plannedPositions, fact.position] };
    case 'retirement':
      return { ...official, retirementDate: fact.to };
    case 'merit':
      return { ...official, merit: fact.to };
    case 'topic':
      return {
        ...official,
        preferredTopics: [fact.topic, ...official.preferredTopics.filter((topic) => topic !== fact.topic)],
      };
  }
};

/** The facts that stand between a nominee and candidates, each changed by the least that could matter. */
export function otherFacts(problem: Problem, official: string): readonly OwnFact[] {
  const screening = screen(aloneIn(problem, official));
  const person = screening.problem.officials[0]!;
  const refusals = screening.candidates.flatMap((_, candidate) => screening.judge(0, candidate));
  const stands = (code: string): boolean => refusals.some((refusal) => refusal.code === code);
  return [
    ...levels(problem, person, screening),
    ...(stands('rating.notAllowed') ? betterRating(problem, person) : []),
    ...(stands('discipline.underWay') ? [{ kind: 'discipline' } as const] : []),
    ...person.unavailable.map(({ from, to }) => ({ kind: 'available', from, to }) as const),
    ...trainings(screening),
    ...plannedPositions(problem, person),
    ...longerService(problem, person, screening),
  ];
}

/** In each language that candidates are taught in, up to the level asked for; what is below it opens nothing. */
const levels = (
  { rules: { language: rule } }: Problem,
  { languages }: Official,
  { candidates }: Screening,
): OwnFact[] => {
  if (rule.off) return [];
  const taught = [...new Set(candidates.map(({ course }) => course.language))].sort();
  return taught.flatMap((language): OwnFact[] => {
    const from = languages.get(language) ?? null;
    const enough = from !== null && LEVELS.indexOf(from) >= LEVELS.indexOf(rule.minLevel);
    return language === 'vi' || enough ? [] : [{ kind: 'language', language, from, to: rule.minLevel }];
  });
};

/** The next better rating that is allowed. */
const betterRating = ({ rules }: Problem, { lastRating: from }: Official): OwnFact[] => {
  const better = RATINGS.slice(0, RATINGS.indexOf(from)).reverse();
  const to = better.find((rating) => rules.eligibility.lastRatings.includes(rating));
  return to === undefined ? [] : [{ kind: 'rating', from, to }];
};

const trainings = ({ problem }: Screening): OwnFact[] =>
  problem.training
    .filter(({ funding }) => funding === 'state')
    .map(({ topic, endDate }) => ({ kind: 'training', topic, ended: endDate }));

/** Posts that groups ask for and that the nominee is not planned for. */
const plannedPositions = ({ groups }: Problem, { plannedPositions }: Official): OwnFact[] => {
  const wanted = new Set(groups.flatMap(({ when }) => when.plannedFor ?? []));
  return [...wanted]
    .filter((position) => !plannedPositions.includes(position))
    .sort()
    .map((position) => ({ kind: 'planned', position }));
};

/** The nearest retirement dates that leave enough service, or serve a group (Decree 83/2022 lets some serve longer). */
const longerService = (
  { rules: { eligibility }, groups }: Problem,
  { retirementDate, birthDate, gender }: Official,
  { candidates }: Screening,
): OwnFact[] => {
  const from = retirementDate ?? statutoryRetirement(birthDate, gender);
  const needed = candidates.map(({ start }) => plusMonths(start, eligibility.serviceMonthsLeft));
  const asked = groups.flatMap(({ when }) => (when.servesUntil === null ? [] : [when.servesUntil]));
  const first = (days: readonly string[]): readonly string[] => {
    const later = days.filter((day) => day > from).sort();
    return later.slice(0, 1);
  };
  const days = [...new Set([...first(needed), ...first(asked)])].sort();
  return days.map((to) => ({ kind: 'retirement', from, to }));
};

/** Changes of one fact that open candidates to a nominee; where there is none, of two facts. */
export function openingsOf(problem: Problem, official: string): readonly Opening[] {
  const facts = otherFacts(problem, official);
  const before = new Set(allowedOf(problem, official));
  const opening = (...changes: readonly OwnFact[]): Opening[] => {
    const other = changes.reduce((rest, fact) => withFact(rest, official, fact), problem);
    const candidates = allowedOf(other, official).filter((id) => !before.has(id));
    return candidates.length === 0 ? [] : [{ official, facts: changes, candidates }];
  };
  const single = facts.flatMap((fact) => opening(fact));
  if (single.length > 0) return mostFirst(single);
  const pairs = facts.flatMap((first, index) =>
    facts.slice(index + 1).flatMap((second) => opening(first, second)),
  );
  return mostFirst(pairs);
}

const mostFirst = (openings: readonly Opening[]): readonly Opening[] =>
  [...openings].sort((a, b) => b.candidates.length - a.candidates.length);
