import type { Problem } from '../problem/index.js';
import type { Refusal, Screening, ScreeningSummary } from './types.js';

/** The screening counted for a planner: who may attend at all, by group and province, and why the others may not. */
export function summarise(screening: Screening): ScreeningSummary {
  const { problem, candidates, allowedStart, allowed } = screening;
  const nominees = problem.officials.length;
  const isEligible = (official: number): boolean => allowedStart[official]! < allowedStart[official + 1]!;
  const eligible = problem.officials.filter((_, official) => isEligible(official)).length;
  const refused = problem.officials.flatMap((official, index) =>
    isEligible(index) ? [] : [{ official: official.id, reasons: screening.reasons(index) }],
  );
  const perCandidate = new Array<number>(candidates.length).fill(0);
  for (const candidate of allowed) perCandidate[candidate]! += 1;
  return {
    nominees,
    eligible,
    pairs: nominees * candidates.length,
    allowedPairs: allowed.length,
    byGroup: problem.groups.map(({ id }, group) => ({ group: id, ...countGroup(screening, group) })),
    byProvince: countProvinces(problem, isEligible),
    byCandidate: candidates.map(({ id }, index) => ({ candidate: id, eligible: perCandidate[index]! })),
    refused,
    byReason: countReasons(refused),
  };
}

const countProvinces = (
  { provinces, officials }: Problem,
  isEligible: (official: number) => boolean,
): ScreeningSummary['byProvince'] => {
  const counts = new Map(provinces.map(({ id }) => [id, { province: id, nominees: 0, eligible: 0 }]));
  officials.forEach(({ province }, official) => {
    const count = counts.get(province);
    if (count === undefined) return;
    count.nominees += 1;
    if (isEligible(official)) count.eligible += 1;
  });
  return [...counts.values()];
};

const countGroup = (screening: Screening, group: number): { members: number; eligible: number } => {
  const { problem, candidates, allowedStart, allowed } = screening;
  let members = 0;
  let eligible = 0;
  problem.officials.forEach((_, official) => {
    if (candidates.some((_, candidate) => screening.isMember(official, group, candidate))) members += 1;
    const own = allowed.subarray(allowedStart[official], allowedStart[official + 1]);
    if (own.some((candidate) => screening.isMember(official, group, candidate))) eligible += 1;
  });
  return { members, eligible };
};

const countReasons = (refused: ScreeningSummary['refused']): ScreeningSummary['byReason'] => {
  const counts = new Map<string, { rule: Refusal['rule']; code: Refusal['code']; officials: number }>();
  for (const { reasons } of refused) {
    const codes = new Map(reasons.map(({ refusal }) => [`${refusal.rule} ${refusal.code}`, refusal]));
    for (const [key, { rule, code }] of codes) {
      const count = counts.get(key) ?? { rule, code, officials: 0 };
      count.officials += 1;
      counts.set(key, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.officials - a.officials || (a.code < b.code ? -1 : 1));
};
