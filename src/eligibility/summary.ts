import type { Refusal, Screening, ScreeningSummary } from './types.js';

/** The screening counted for a planner: who may attend at all, by group and province, and why the others may not. */
export function summarise(screening: Screening): ScreeningSummary {
  const { problem, candidates, allowedStart, allowed } = screening;
  const nominees = problem.officials.length;
  const isEligible = (official: number): boolean => allowedStart[official]! < allowedStart[official + 1]!;
  const eligible = problem.officials.filter((_, official) => isEligible(official)).length;
  const refused = problem.officials.flatMap((official, index) =>
    isEligible(index) ? [] : [{ official: official.id, reasons: reasonsOf(screening, index) }],
  );
  const perCandidate = new Array<number>(candidates.length).fill(0);
  for (const candidate of allowed) perCandidate[candidate]! += 1;
  return {
    nominees,
    eligible,
    pairs: nominees * candidates.length,
    allowedPairs: allowed.length,
    byGroup: problem.groups.map(({ id }, group) => ({ group: id, ...countGroup(screening, group) })),
    byProvince: problem.provinces.map(({ id }) => {
      const own = problem.officials.flatMap((official, index) => (official.province === id ? [index] : []));
      return { province: id, nominees: own.length, eligible: own.filter(isEligible).length };
    }),
    byCandidate: candidates.map(({ id }, index) => ({ candidate: id, eligible: perCandidate[index]! })),
    refused,
    byReason: countReasons(refused),
  };
}

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

type Reasons = ScreeningSummary['refused'][number]['reasons'];

/** Distinct refusals by rule, code and group, each with its first fact and the number of candidates it forbids. */
const reasonsOf = (screening: Screening, official: number): Reasons => {
  const found = new Map<string, { refusal: Refusal; candidates: number }>();
  screening.candidates.forEach((_, candidate) => {
    const keys = new Set<string>();
    for (const refusal of screening.judge(official, candidate)) {
      const key = `${refusal.rule} ${refusal.code} ${refusal.params.group ?? ''}`;
      if (keys.has(key)) continue; // two facts of one kind forbid this candidate once
      keys.add(key);
      const reason = found.get(key);
      if (reason === undefined) found.set(key, { refusal, candidates: 1 });
      else reason.candidates += 1;
    }
  });
  return [...found.values()].sort((a, b) => b.candidates - a.candidates);
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
