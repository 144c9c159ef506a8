import type { Official } from '../../problem/index.js';
import { goesBeside, type LineUp, type Requirement, type Seating } from './line-up.js';

/* What a plan becomes when some do not come, and how reserves are called. */

/** Reserves by candidate id, in the order in which they are called. */
export type Reserves = ReadonlyMap<string, readonly Official[]>;

/** Who sits where at one moment, counted. */
export interface Scene {
  /** By seating. */
  readonly attending: number[];
  readonly ofProvince: Map<string, number>[];
  /** By requirement: those it counts, and all it looks at. */
  readonly counted: number[];
  readonly looked: number[];
  /** Attendances of each province in the scheme. */
  readonly provinces: Map<string, number>;
  /** The courses that an official goes to beside those of the plan. */
  readonly called: Map<string, Seating[]>;
  readonly isGone: (official: string) => boolean;
}

/** The plan without those who are gone. */
export function sceneWithout(line: LineUp, isGone: (official: string) => boolean): Scene {
  const scene: Scene = {
    attending: line.seatings.map(() => 0),
    ofProvince: line.seatings.map(() => new Map()),
    counted: line.requirements.map(() => 0),
    looked: line.requirements.map(() => 0),
    provinces: new Map(),
    called: new Map(),
    isGone,
  };
  for (const seating of line.seatings) {
    for (const official of seating.officials) if (!isGone(official.id)) sit(line, scene, seating, official);
  }
  return scene;
}

const sit = (line: LineUp, scene: Scene, seating: Seating, official: Official): void => {
  scene.attending[seating.index]! += 1;
  addOne(scene.ofProvince[seating.index]!, official.province);
  addOne(scene.provinces, official.province);
  for (const index of seating.requirements) {
    scene.looked[index]! += 1;
    if (line.requirements[index]!.counts(official, seating.course)) scene.counted[index]! += 1;
  }
};

const addOne = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

/** Shares have six decimals: counted in millionths of a person, all is whole. */
const MILLION = 1_000_000;

/** How far a requirement is from being kept, in millionths of a person; 0: it is kept. */
export const shortfall = ({ limits }: Requirement, counted: number, looked: number): number => {
  const { min, max, minShare, maxShare } = limits;
  const share = (part: number): number => Math.round(part * MILLION) * looked;
  return Math.max(
    0,
    min === null ? 0 : (min - counted) * MILLION,
    max === null ? 0 : (counted - max) * MILLION,
    minShare === null ? 0 : share(minShare) - counted * MILLION,
    maxShare === null ? 0 : counted * MILLION - share(maxShare),
  );
};

/** What one more official brings a course, requirement by requirement; null: a requirement would be further from being kept. */
const mended = (
  line: LineUp,
  scene: Scene,
  { course, requirements }: Seating,
  official: Official,
): number | null => {
  let sum = 0;
  for (const index of requirements) {
    const requirement = line.requirements[index]!;
    const [counted, looked] = [scene.counted[index]!, scene.looked[index]!];
    const one = requirement.counts(official, course) ? 1 : 0;
    const gain = shortfall(requirement, counted, looked) - shortfall(requirement, counted + one, looked + 1);
    if (gain < 0) return null;
    sum += gain;
  }
  return sum;
};

/** What a reserve brings a course, what matters more before what matters less. */
export interface Gain {
  /** A seat that the course is short of its least. */
  readonly least: number;
  /** Towards quotas and a head, in millionths of a person. */
  readonly quotas: number;
  /** The weight of a province that has nobody else. */
  readonly province: number;
  readonly seat: number;
}

/**
 * What a reserve would bring a course that has lost somebody; null when they cannot be called: they do not come either, go elsewhere
 * meanwhile, their province has its most, or a quota would suffer. No more attend than the plan had, so money and seats suffice.
 */
export function gainOf(line: LineUp, scene: Scene, seating: Seating, official: Official): Gain | null {
  const { index, officials, min } = seating;
  const attending = scene.attending[index]!;
  if (attending >= officials.length) return null;
  if ((scene.ofProvince[index]!.get(official.province) ?? 0) >= line.provinceCap) return null;
  const others = [...(line.attended.get(official.id) ?? []), ...(scene.called.get(official.id) ?? [])];
  if (!goesBeside(others, seating, line.mostCourses)) return null;
  const quotas = mended(line, scene, seating, official);
  if (quotas === null) return null;
  const province = (scene.provinces.get(official.province) ?? 0) > 0 ? 0 : weightOf(line, official);
  return { least: attending < min ? 1 : 0, quotas, province, seat: 1 };
}

const weightOf = ({ reading }: LineUp, { province }: Official): number =>
  reading.provinces.get(province)?.weight ?? 0;

/** Seats a reserve. */
export function call(line: LineUp, scene: Scene, seating: Seating, official: Official): void {
  sit(line, scene, seating, official);
  scene.called.set(official.id, [...(scene.called.get(official.id) ?? []), seating]);
}

/**
 * Fills the empty places, course by course in the order in which they start: for each place the first on the list who comes and
 * can be called.
 */
export function callReserves(line: LineUp, scene: Scene, reserves: Reserves): void {
  for (const seating of line.seatings) {
    const list = (reserves.get(seating.id) ?? []).filter(({ id }) => !scene.isGone(id));
    while (scene.attending[seating.index]! < seating.officials.length) {
      const next = list.find((official) => gainOf(line, scene, seating, official) !== null);
      if (next === undefined) break;
      call(line, scene, seating, next);
    }
  }
}
