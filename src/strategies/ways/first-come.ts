import { randomStream } from '../../problem/index.js';
import { built } from '../built.js';
import { pairsInTurn } from '../liking.js';

/**
 * First come, first served: the candidates open by their dates; then whoever's nomination arrives first picks the seat they
 * like best. A case does not tell when nominations arrive, and its rows stand for no order: the seed draws it.
 */
export const firstCome = built('first-come', ({ ground, seed }) => {
  const { problem, candidates } = ground.screening;
  const arrival = randomStream(seed, 'arrival').sample(
    [...problem.officials.keys()],
    problem.officials.length,
  );
  const byDate = [...candidates.keys()].sort((a, b) => {
    const [first, second] = [candidates[a]!.start, candidates[b]!.start];
    return first < second ? -1 : first > second ? 1 : a - b;
  });
  return { openings: byDate, seating: (open) => pairsInTurn(ground, open, arrival) };
});
