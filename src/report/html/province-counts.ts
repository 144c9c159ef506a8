import type { Screening, ScreeningSummary } from '../../eligibility/index.js';
import type { Attendance } from '../attendances.js';

/** What the tables and the map say of a province; `groups` in the order of the case. */
export interface ProvinceCount {
  readonly province: string;
  readonly nominees: number;
  readonly eligible: number;
  readonly attending: number;
  readonly groups: readonly GroupCount[];
}

/** Attendances as members of a group, and nominees who may attend some candidate as its members. */
export interface GroupCount {
  readonly attending: number;
  readonly eligible: number;
}

/** Every province of the case in its order. Time: allowed pairs x groups. */
export function provinceCounts(
  screening: Screening,
  summary: ScreeningSummary,
  attendances: readonly Attendance[],
): readonly ProvinceCount[] {
  const { problem } = screening;
  const eligible = eligibleByGroup(screening);
  return summary.byProvince.map(({ province, nominees, eligible: able }) => {
    const own = attendances.filter(({ official }) => official.province === province);
    return {
      province,
      nominees,
      eligible: able,
      attending: own.length,
      groups: problem.groups.map(({ id }) => ({
        attending: own.filter(({ groups }) => groups.includes(id)).length,
        eligible: eligible.get(`${province} ${id}`) ?? 0,
      })),
    };
  });
}

/** By `province group`. */
const eligibleByGroup = (screening: Screening): ReadonlyMap<string, number> => {
  const { problem, allowedStart, allowed, isMember } = screening;
  const counts = new Map<string, number>();
  problem.officials.forEach(({ province }, official) => {
    const own = allowed.subarray(allowedStart[official], allowedStart[official + 1]);
    problem.groups.forEach(({ id }, group) => {
      if (!own.some((candidate) => isMember(official, group, candidate))) return;
      const key = `${province} ${id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  });
  return counts;
};

/** Items by region in the order of the regions' names; `''` where none is given. */
export function byRegion<Item>(
  items: readonly Item[],
  regionOf: (item: Item) => string,
): readonly { readonly region: string; readonly items: readonly Item[] }[] {
  const regions = [...new Set(items.map(regionOf))].sort();
  return regions.map((region) => ({ region, items: items.filter((item) => regionOf(item) === region) }));
}
