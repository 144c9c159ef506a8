import { built } from '../built.js';
import { byMerit, candidatesBy, pairsInTurn } from '../liking.js';
import { seatRange } from '../rule-facts.js';

/**
 * Greedy by merit: the candidates open whose best attendable people have the most merit together; then the official of the
 * highest merit picks the seat they like best, and so on down the list.
 */
export const merit = built('merit', ({ ground }) => {
  const { problem, candidates } = ground.screening;
  const best = (c: number): number =>
    ground.attendable[c]!.map((official) => problem.officials[official]!.merit)
      .sort((a, b) => b - a)
      .slice(0, seatRange(problem, candidates[c]!).max)
      .reduce((sum, each) => sum + each, 0);
  return {
    openings: candidatesBy(ground, best),
    seating: (open) => pairsInTurn(ground, open, byMerit(ground)),
  };
});
