import { randomStream } from '../../problem/index.js';
import { built } from '../built.js';
import { byMerit, candidatesBy, pairsInTurn } from '../liking.js';

/**
 * Provinces in turn: the candidates open that people of the most provinces may attend; then each province sends its nominee of
 * the highest merit, then each its second, and so on. The seed draws the province that begins.
 */
export const roundRobin = built('round-robin', ({ ground, seed }) => {
  const { problem } = ground.screening;
  const provinceOf = (official: number): string => problem.officials[official]!.province;
  const provinces = problem.provinces.map(({ id }) => id);
  const first = randomStream(seed, 'round-robin').int(0, Math.max(0, provinces.length - 1));
  const turns = [...provinces.slice(first), ...provinces.slice(0, first)];
  const queues = turns.map((province) =>
    byMerit(ground).filter((official) => provinceOf(official) === province),
  );
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  const officials = Array.from({ length: rounds }, (_, round) =>
    queues.flatMap((queue) => queue.slice(round, round + 1)),
  ).flat();
  return {
    openings: candidatesBy(ground, (c) => new Set(ground.attendable[c]!.map(provinceOf)).size),
    seating: (open) => pairsInTurn(ground, open, officials),
  };
});
