import type { Screening } from '../eligibility/index.js';
import type { LinearModel, Objective } from '../milp/index.js';
import type { RuleId } from '../problem/index.js';
import { type Draft, draft } from './draft.js';
import { objectives } from './goals.js';
import { forbidsUnranked, rankReader } from './ranks.js';
import { RULE_WRITERS } from './rules.js';
import { oneDate } from './rules-of-courses.js';
import { isPinnedAway } from './rules-of-people.js';

/** A case as mathematics: the model, its goals in order, and which column says what. */
export interface Formulation {
  readonly screening: Screening;
  readonly model: LinearModel;
  readonly objectives: readonly Objective[];
  readonly columns: Pick<Draft, 'open' | 'pairs' | 'seats' | 'trips'>;
}

/** Writes the model of a screened case: the variables, the rules that are in force, the goals. */
export function formulate(screening: Screening): Formulation {
  const { problem } = screening;
  const written = draft(screening, forbiddenPairs(screening));
  oneDate(written);
  for (const [rule, write] of Object.entries(RULE_WRITERS)) {
    if (!problem.rules[rule as RuleId].off) write(written);
  }
  const goals = objectives(written);
  const { open, pairs, seats, trips } = written;
  return {
    screening,
    model: written.model.build(),
    objectives: goals,
    columns: { open, pairs, seats, trips },
  };
}

/** Pairs that the pair rules allow and that a `never` pin or a goal's `unranked: forbid` keeps apart. */
const forbiddenPairs = ({
  problem,
  candidates,
}: Screening): ((official: number, candidate: number) => boolean) => {
  const pinnedAway = isPinnedAway(problem.rules.pins.off ? [] : problem.pins);
  const unranked = forbidsUnranked(problem);
  const rankOf = rankReader(problem);
  return (official, candidate) => {
    const { id } = problem.officials[official]!;
    const dated = candidates[candidate]!;
    return pinnedAway(id, dated.id, dated.course.id) || (unranked && rankOf(id, dated) === null);
  };
};
