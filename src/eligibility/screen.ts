import { candidatesOf, type Problem } from '../problem/index.js';
import { addAll, has, leastOf, sizeOf, wordsFor, writeRest } from './candidate-set.js';
import { dossiersOf } from './dossier.js';
import { offerOf } from './offer.js';
import { type Obstacle, PAIR_CHECKS } from './pair-rules.js';
import { PAIR_RULES, type Reason, type Screening } from './types.js';

/**
 * Judges every (official, usable candidate) by the rules that are in force. What an official's facts forbid is worked out as
 * sets of candidates, which officials with the same fact share; the reasons are told on demand.
 * Time: officials x candidates / 32, and the allowed pairs. Memory: four bytes an allowed pair, of which there may be tens of
 * millions, and a bit a pair while they are worked out.
 */
export function screen(problem: Problem): Screening {
  const { usable: candidates, dropped } = candidatesOf(problem);
  const offer = offerOf(problem, candidates);
  const dossierOf = dossiersOf(offer);
  const checks = PAIR_RULES.filter((rule) => !problem.rules[rule].off).map((rule) => PAIR_CHECKS[rule]);
  const { officials, groups } = problem;
  const width = wordsFor(candidates.length);
  const forbidden = new Uint32Array(officials.length * width);
  const memberUntil = new Int32Array(officials.length * groups.length);
  officials.forEach((official, o) => {
    const dossier = dossierOf(official);
    memberUntil.set(dossier.memberUntil, o * groups.length);
    const own = forbidden.subarray(o * width, (o + 1) * width);
    for (const check of checks) for (const { from } of check(offer, dossier)) addAll(own, from);
  });
  const obstaclesOf = (official: number): readonly Obstacle[] => {
    const dossier = dossierOf(officials[official]!);
    return checks.flatMap((check) => check(offer, dossier));
  };
  const { stepOf } = offer.byTestDay;
  return {
    problem,
    candidates,
    dropped,
    ...compressed(forbidden, officials.length, candidates.length),
    judge: (official, candidate) =>
      obstaclesOf(official).flatMap(({ from, told }) => (has(from, candidate) ? told(candidate) : [])),
    reasons: (official) => reasonsOf(obstaclesOf(official)),
    isMember: (official, group, candidate) =>
      stepOf[candidate]! < memberUntil[official * groups.length + group]!,
  };
}

/** The candidates that are not forbidden, the lists of the officials behind each other, and where each begins. */
const compressed = (
  forbidden: Uint32Array,
  officials: number,
  candidates: number,
): Pick<Screening, 'allowed' | 'allowedStart'> => {
  const width = wordsFor(candidates);
  const own = (official: number) => forbidden.subarray(official * width, (official + 1) * width);
  const allowedStart = new Int32Array(officials + 1);
  for (let o = 0; o < officials; o += 1) {
    allowedStart[o + 1] = allowedStart[o]! + candidates - sizeOf(own(o));
  }
  const allowed = new Int32Array(allowedStart[officials]!);
  for (let o = 0; o < officials; o += 1) writeRest(own(o), candidates, allowed, allowedStart[o]!);
  return { allowed, allowedStart };
};

/** Each with its first fact, those that forbid most first, then those that forbid the earlier candidate. */
const reasonsOf = (obstacles: readonly Obstacle[]): readonly Reason[] =>
  obstacles
    .map(({ from, told }) => ({ from, first: leastOf(from), candidates: sizeOf(from), told }))
    .sort((a, b) => b.candidates - a.candidates || a.first - b.first)
    .map(({ candidates, first, told }) => ({ refusal: told(first)[0]!, candidates }));
