import { candidatesOf, type Problem } from '../problem/index.js';
import { openDossiers } from './dossier.js';
import { ageTestDay, isInGroup } from './groups.js';
import { candidateFacts, PAIR_CHECKS } from './pair-rules.js';
import { PAIR_RULES, type Screening } from './types.js';

/**
 * Judges every (official, usable candidate) by the rules that are in force.
 * Time: officials x candidates; a pair that a rule forbids is left at that rule, the reasons are told on demand.
 */
export function screen(problem: Problem): Screening {
  const { usable: candidates, dropped } = candidatesOf(problem);
  const dossiers = openDossiers(problem);
  const facts = candidates.map((candidate) => candidateFacts(problem.rules, candidate));
  const checks = PAIR_RULES.filter((rule) => !problem.rules[rule].off).map((rule) => PAIR_CHECKS[rule]);

  const allowedStart = new Int32Array(dossiers.length + 1);
  const allowed: number[] = [];
  dossiers.forEach((dossier, official) => {
    facts.forEach((each, candidate) => {
      if (checks.every((check) => check(problem, dossier, each).length === 0)) allowed.push(candidate);
    });
    allowedStart[official + 1] = allowed.length;
  });

  return {
    problem,
    candidates,
    dropped,
    allowedStart,
    allowed: Int32Array.from(allowed),
    judge: (official, candidate) =>
      checks.flatMap((check) => check(problem, dossiers[official]!, facts[candidate]!)),
    isMember: (official, group, candidate) =>
      isInGroup(
        dossiers[official]!,
        problem.groups[group]!,
        group,
        ageTestDay(problem.rules, candidates[candidate]!.start),
      ),
  };
}
