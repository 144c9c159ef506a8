import { built } from '../built.js';
import { candidatesBy } from '../liking.js';

/**
 * The linear relaxation, rounded: the candidates open from the largest part of an opening to the smallest, and people are
 * seated from the largest part of a seat. Ties go by merit, then by id. No plan when the relaxation gave no point.
 */
export const lpRounded = built('lp-rounded', async ({ ground, seconds, signal }) => {
  const { problem } = ground.screening;
  const relaxation = await ground.relax({ seconds, signal });
  if (relaxation === null) return null;
  const meritOf = (official: number): number => problem.officials[official]!.merit;
  return {
    openings: candidatesBy(ground, (c) => rounded(relaxation.open[c]!)),
    seating: (open) =>
      open
        .flatMap((candidate) =>
          ground.attendable[candidate]!.map((official, at) => ({
            official,
            candidate,
            part: rounded(relaxation.attend[candidate]![at]!),
          })),
        )
        .sort(
          (a, b) =>
            b.part - a.part ||
            meritOf(b.official) - meritOf(a.official) ||
            a.official - b.official ||
            a.candidate - b.candidate,
        ),
  };
});

/** Parts that differ by a solver's noise are the same. */
const rounded = (part: number): number => Math.round(part * 1e6);
