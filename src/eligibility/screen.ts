import { candidatesOf, type Problem } from '../problem/index.js';
import { type Dossier, openDossiers } from './dossier.js';
import { ageTestDay, isInGroup } from './groups.js';
import { candidateFacts, PAIR_CHECKS } from './pair-rules.js';
import { PAIR_RULES, type Screening } from './types.js';

/**
 * Judges every (official, usable candidate) by the rules that are in force.
 * Time: officials x candidates; a pair that a rule forbids is left at that rule, the reasons are told on demand. Memory: four
 * bytes an allowed pair, of which there may be tens of millions.
 */
export function screen(problem: Problem): Screening {
  const { usable: candidates, dropped } = candidatesOf(problem);
  const dossiers = openDossiers(problem);
  const facts = candidates.map((candidate) => candidateFacts(problem.rules, candidate));
  const checks = PAIR_RULES.filter((rule) => !problem.rules[rule].off).map((rule) => PAIR_CHECKS[rule]);

  const allowedOf = (dossier: Dossier): Int32Array =>
    indicesWhere(facts, (each) => checks.every(({ allows }) => allows(problem, dossier, each)));

  return {
    problem,
    candidates,
    dropped,
    ...compressed(dossiers.map(allowedOf)),
    judge: (official, candidate) =>
      checks.flatMap(({ refusals }) => refusals(problem, dossiers[official]!, facts[candidate]!)),
    isMember: (official, group, candidate) =>
      isInGroup(
        dossiers[official]!,
        problem.groups[group]!,
        group,
        ageTestDay(problem.rules, candidates[candidate]!.start),
      ),
  };
}

const indicesWhere = <T>(items: readonly T[], holds: (item: T) => boolean): Int32Array => {
  const found: number[] = [];
  for (let index = 0; index < items.length; index += 1) if (holds(items[index]!)) found.push(index);
  return Int32Array.from(found);
};

/** The lists behind each other, and where each begins. */
const compressed = (lists: readonly Int32Array[]): Pick<Screening, 'allowed' | 'allowedStart'> => {
  const allowedStart = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, at) => {
    allowedStart[at + 1] = allowedStart[at]! + length;
  });
  const allowed = new Int32Array(allowedStart[lists.length]!);
  lists.forEach((list, at) => {
    allowed.set(list, allowedStart[at]);
  });
  return { allowed, allowedStart };
};
