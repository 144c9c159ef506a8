import { type Refusal, type Screening, screen } from '../../eligibility/index.js';
import { type IsoDate, type Problem, plusDays, plusMonths } from '../../problem/index.js';
import type { Reason, Way } from './types.js';

/** The case with one nominee alone: who may attend what does not depend on anybody else. */
export const aloneIn = (problem: Problem, official: string): Problem => ({
  ...problem,
  officials: problem.officials.filter(({ id }) => id === official),
  training: problem.training.filter((past) => past.official === official),
});

/** The ids of the candidates that the pair rules let a nominee attend, in order. */
export function allowedOf(problem: Problem, official: string): readonly string[] {
  const { allowed, candidates } = screen(aloneIn(problem, official));
  return Array.from(allowed, (candidate) => candidates[candidate]!.id);
}

/** Every rule and group that keeps a nominee from candidates, with what time brings; most candidates first. */
export function reasonsOf(problem: Problem, official: string): readonly Reason[] {
  const screening = screen(aloneIn(problem, official));
  const found = new Map<string, { refusal: Refusal; candidates: number }>();
  screening.candidates.forEach((_, candidate) => {
    for (const [key, refusal] of firstOfKind(screening, candidate)) {
      const known = found.get(key);
      if (known === undefined) found.set(key, { refusal, candidates: 1 });
      else known.candidates += 1;
    }
  });
  return [...found.values()]
    .sort((a, b) => b.candidates - a.candidates)
    .map((each) => ({ ...each, way: wayOf(problem, each.refusal) }));
}

/** Facts of their own count apart (two trainings, two absences); a fact that forbids two ways counts once. */
const firstOfKind = (screening: Screening, candidate: number): ReadonlyMap<string, Refusal> => {
  const first = new Map<string, Refusal>();
  for (const refusal of screening.judge(0, candidate)) {
    const { group = '', topic = '', ended = '', from = '', language = '' } = refusal.params;
    const key = [refusal.code, group, topic, ended, from, language].join(' ');
    if (!first.has(key)) first.set(key, refusal);
  }
  return first;
};

/** When a course has to start so that this refusal is none, everything else as it is. */
export function wayOf(problem: Problem, { code, params }: Refusal): Way {
  const day = (name: string): IsoDate => String(params[name]);
  switch (code) {
    case 'group.age':
      return problem.rules.eligibility.ageAt === null
        ? { kind: 'until', day: plusDays(day('birthday'), -1) }
        : { kind: 'never' };
    case 'service.short':
      return { kind: 'until', day: lastStart(day('retires'), Number(params.months)) };
    case 'training.repeat':
      return { kind: 'from', day: firstStart(day('ended'), Number(params.years)) };
    case 'unavailable.own':
    case 'unavailable.calendar':
      return { kind: 'from', day: plusDays(day('to'), 1) };
    default:
      return { kind: 'never' };
  }
}

/** The last day from which that many months end by retirement: shorter months make several days end on one. */
const lastStart = (retires: IsoDate, months: number): IsoDate => {
  let day = plusDays(plusMonths(retires, -months), 4);
  while (plusMonths(day, months) > retires) day = plusDays(day, -1);
  return day;
};

/** The first day whose years before begin after the training ended. */
const firstStart = (ended: IsoDate, years: number): IsoDate => {
  let day = plusMonths(ended, 12 * years);
  while (plusMonths(day, -12 * years) <= ended) day = plusDays(day, 1);
  return day;
};
