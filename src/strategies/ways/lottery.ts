import { randomStream } from '../../problem/index.js';
import { built } from '../built.js';
import { choicesOf } from '../liking.js';

/** A lottery with a public seed: it draws the order of the candidates, the order of the people, and each one's seats. */
export const lottery = built('lottery', ({ ground, seed }) => {
  const { problem, candidates } = ground.screening;
  const draw = <T>(label: string, items: readonly T[]): T[] =>
    randomStream(seed, `lottery ${label}`).sample(items, items.length);
  return {
    openings: draw('courses', [...candidates.keys()]),
    seating: (open) => {
      const choices = choicesOf(ground, open);
      return draw('people', [...problem.officials.keys()]).flatMap((official) =>
        draw(problem.officials[official]!.id, choices[official]!).map((candidate) => ({
          official,
          candidate,
        })),
      );
    },
  };
});
