import type { RefusalCode, ScreeningSummary } from '../eligibility/index.js';

export type Refused = ScreeningSummary['refused'][number];
export type Reason = Refused['reasons'][number];

const ofGroup = ({ refusal }: Reason): boolean => refusal.code.startsWith('group.');

/**
 * The reasons that keep an official from every one of the `candidates`; when none does so alone, all of them. A low
 * level of English matters little to somebody whom age shuts out everywhere. Somebody who is in no group at all is
 * told the reason of every group, though it may change from date to date.
 */
export const decisiveReasons = ({ reasons }: Refused, candidates: number): readonly Reason[] => {
  const everywhere = reasons.filter((reason) => reason.candidates === candidates);
  if (everywhere.length === 0) return reasons;
  return everywhere.some(ofGroup)
    ? reasons.filter((reason) => ofGroup(reason) || everywhere.includes(reason))
    : everywhere;
};

/** Officials by decisive reason, most first; one with several reasons counts under each. */
export function countDecisive(
  refused: readonly Refused[],
  candidates: number,
): readonly { readonly code: RefusalCode; readonly officials: number }[] {
  const counts = new Map<RefusalCode, number>();
  for (const each of refused) {
    const codes = new Set(decisiveReasons(each, candidates).map(({ refusal }) => refusal.code));
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, officials]) => ({ code, officials }))
    .sort((a, b) => b.officials - a.officials || (a.code < b.code ? -1 : 1));
}
