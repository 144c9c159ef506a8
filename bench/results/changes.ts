/** Single changes to a case that has its plan, chosen from that plan alone: the same plan gives the same changes. */
import type { Change, OpenCourse, Plan, Screening } from 'lotrinh';

export const CHANGE_KINDS = ['away', 'to', 'fund', 'close', 'remove'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChosenChange {
  readonly kind: ChangeKind;
  readonly label: string;
  readonly change: Change;
}

/** How many of each kind, where the plan has so many. */
export const CHANGES_A_KIND = 5;

/** Percent that the first cut takes from the tightest fund; each further cut takes as much more. */
const CUT = 2;

/** The changes of all kinds to a case with this plan; none undoes what a `must` pin of the case asks for. */
export function chooseChanges(screening: Screening, plan: Plan): readonly ChosenChange[] {
  const { problem } = screening;
  const musts = problem.rules.pins.off ? [] : problem.pins.filter(({ kind }) => kind === 'must');
  const isFree = ({ id, course }: OpenCourse): boolean =>
    !musts.some((pin) => [id, course].includes(pin.course));
  const free = attendances(plan).filter(({ official }) => !musts.some((pin) => pin.official === official));
  return [
    ...spread(free, 0).map(pinnedAway),
    ...pinnedElsewhere(screening, plan, free),
    ...fundCuts(problem, plan),
    ...spread(plan.courses.filter(isFree), 0).map(({ id }) =>
      chosen('close', id, { do: 'close', courses: [id] }),
    ),
    ...spread(free, 2).map(({ official }) =>
      chosen('remove', official, { do: 'removeOfficials', where: { officials: [official] } }),
    ),
  ];
}

interface Attendance {
  readonly official: string;
  /** The row, whichever of its dates is open. */
  readonly course: string;
}

/** By course, then official, as the plan lists them. */
const attendances = ({ courses }: Plan): Attendance[] =>
  courses.flatMap(({ course, officials }) => officials.map((official) => ({ official, course })));

/** At most five of them at even distances, the first at `phase` quarters of a distance. */
const spread = <T>(all: readonly T[], phase: number): T[] => {
  const count = Math.min(CHANGES_A_KIND, all.length);
  return Array.from({ length: count }, (_, at) => all[Math.floor(((at + phase / 4) * all.length) / count)]!);
};

const chosen = (kind: ChangeKind, label: string, change: Change): ChosenChange => ({ kind, label, change });

const pin = (course: string, official: string, kind: 'must' | 'never'): Change => ({
  do: 'pin',
  course,
  official,
  kind,
});

const pinnedAway = ({ official, course }: Attendance): ChosenChange =>
  chosen('away', `${official} never on ${course}`, pin(course, official, 'never'));

/** Attending officials with another course that they may attend: one that is open in the plan where there is one. */
const pinnedElsewhere = (screening: Screening, plan: Plan, free: readonly Attendance[]): ChosenChange[] => {
  const open = new Set(plan.courses.map(({ course }) => course));
  const movable = free.flatMap(({ official, course }) => {
    const rows = allowedRows(screening, official).filter((row) => row !== course);
    const others = rows.some((row) => open.has(row)) ? rows.filter((row) => open.has(row)) : rows;
    return others.length === 0 ? [] : [{ official, others }];
  });
  return spread(movable, 1).map(({ official, others }, at) => {
    const row = others[at % others.length]!;
    return chosen('to', `${official} must on ${row}`, pin(row, official, 'must'));
  });
};

/** The rows of which an official may attend some date, in the order of their ids. */
const allowedRows = ({ problem, candidates, allowedStart, allowed }: Screening, official: string) => {
  const at = problem.officials.findIndex(({ id }) => id === official);
  const own = allowed.subarray(allowedStart[at], allowedStart[at + 1]);
  return [...new Set(Array.from(own, (candidate) => candidates[candidate]!.course.id))].sort();
};

/** The fund of which the plan takes the largest share, less 2 %, 4 % and so on; none where money is no limit. */
const fundCuts = ({ funds, rules }: Screening['problem'], plan: Plan): ChosenChange[] => {
  const tightest = [...(rules.funds.off ? [] : (funds ?? []))]
    .filter(({ amount }) => amount > 0)
    .map((fund) => ({ ...fund, share: paidBy(plan, fund.id) / fund.amount }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))[0];
  if (tightest === undefined) return [];
  return Array.from({ length: CHANGES_A_KIND }, (_, at) => {
    const percent = CUT * (at + 1);
    const amount = Math.floor((tightest.amount * (100 - percent)) / 100);
    return chosen('fund', `${tightest.id} less ${percent} %`, { do: 'fund', funds: [tightest.id], amount });
  });
};

const paidBy = ({ courses }: Plan, fund: string): number =>
  courses.reduce((sum, { funding }) => sum + (funding[fund] ?? 0), 0);
