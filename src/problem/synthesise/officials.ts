import {
  type DateSpan,
  LEVELS,
  type Level,
  type Official,
  type PastTraining,
  type Problem,
  type Rating,
} from '../types.js';
import { drawName } from './names.js';
import { drawAge, drawGender, drawNominations, type Frame, frameOf, type Nomination } from './nominees.js';
import { type Random, randomStream, type Weighted } from './random.js';

/** The people of a case, and the courses they took before. */
export interface People {
  readonly officials: readonly Official[];
  readonly training: readonly PastTraining[];
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A day of a year; never after the 28th, so that every month has it. */
const dayIn = (random: Random, year: number): string =>
  `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`;

const RATINGS: readonly Weighted<Rating>[] = [
  ['excellent', 22],
  ['good', 66],
  ['completed', 10],
  ['failed', 2],
];

/** The least merit by rating; up to 20 points more in halves, so that merits differ and their sums are exact. */
const MERIT_FROM: Readonly<Record<Rating, number>> = { excellent: 78, good: 62, completed: 48, failed: 25 };

const drawMerit = (random: Random, rating: Rating): number => MERIT_FROM[rating] + random.int(0, 40) / 2;

const levels = (...weights: readonly number[]): Weighted<Level | null>[] => [
  [null, weights[0]!],
  ...LEVELS.map((level, i): Weighted<Level | null> => [level, weights[i + 1] ?? 0]),
];

/** Weights of none, A1 ... C2. Three in ten have English at B2 or above, six in a hundred French. */
const ENGLISH = levels(8, 4, 18, 40, 21, 8, 1);
const FRENCH = levels(88, 1, 2, 3, 4, 2, 0);
const OTHER = levels(95, 0, 1, 1, 2, 1, 0);

/** The languages that people may know: English, French, and what else the case teaches in. */
const languagesOf = (problem: Problem): readonly (readonly [string, readonly Weighted<Level | null>[]])[] => {
  const taught = problem.courses.map(({ language }) => language);
  const rest = [...new Set(taught)].filter((code) => !['vi', 'en', 'fr'].includes(code)).sort();
  return [['en', ENGLISH], ['fr', FRENCH], ...rest.map((code) => [code, OTHER] as const)];
};

/** What does not change from one official to the next. */
interface Setting {
  readonly frame: Frame;
  readonly languages: ReturnType<typeof languagesOf>;
  readonly topics: readonly string[];
  readonly idWidth: number;
}

const drawLanguages = (random: Random, { languages }: Setting): Map<string, Level> => {
  const known = new Map<string, Level>();
  for (const [code, weights] of languages) {
    const level = random.weighted(weights);
    if (level !== null) known.set(code, level);
  }
  return known;
};

/** One to three weeks away, or a longer stay such as a course at the political academy. */
const drawAbsences = (random: Random, { firstYear, lastYear }: Frame): DateSpan[] => {
  if (!random.chance(0.12)) return [];
  const year = random.int(firstYear, lastYear);
  const month = random.int(1, 12);
  const last = random.chance(0.3) ? Math.min(12, month + random.int(1, 5)) : month;
  const first = random.int(1, 14);
  return [
    {
      from: `${year}-${two(month)}-${two(first)}`,
      to: `${year}-${two(last)}-${two(first + random.int(4, 14))}`,
    },
  ];
};

/**
 * A date other than the table's: early, as in the reorganisation of 2025 (Decree 178/2024/NĐ-CP), or for some of the
 * older women in office later (Decree 83/2022/NĐ-CP).
 */
const drawRetirement = (
  random: Random,
  kind: Nomination['kind'],
  age: number,
  { lastYear }: Frame,
): string | null => {
  if (random.chance(0.012)) return `${lastYear}-${random.pick(['06-30', '08-31', '12-31'])}`;
  return kind === 'womanLeader' && random.chance(0.2) && age >= 52 ? `${lastYear + 6}-03-31` : null;
};

const drawPlanned = (random: Random, kind: Nomination['kind'], { plannedFor }: Frame): string[] => {
  if (kind !== 'planned' && kind !== 'overAge') return [];
  return random.sample(plannedFor, random.chance(0.2) ? 2 : 1).sort();
};

const drawOfficial = (random: Random, setting: Setting, nomination: Nomination, index: number): Official => {
  const { frame, topics, idWidth } = setting;
  const { kind, province } = nomination;
  const gender = drawGender(random, kind);
  const holds = kind === 'youngLeader' || kind === 'womanLeader' || kind === 'olderLeader';
  const lastRating = random.weighted(RATINGS);
  const age = drawAge(random, kind, frame.ageLimit);
  return {
    id: `CB${String(index + 1).padStart(idWidth, '0')}`,
    name: drawName(random, gender),
    province: province.id,
    gender,
    birthDate: dayIn(random, frame.firstYear - age),
    position: random.pick(holds ? frame.leading : frame.source),
    plannedPositions: drawPlanned(random, kind, frame),
    languages: drawLanguages(random, setting),
    preferredTopics: random.sample(topics, random.int(0, 3)),
    merit: drawMerit(random, lastRating),
    lastRating,
    discipline: random.chance(0.015),
    unavailable: drawAbsences(random, frame),
    retirementDate: drawRetirement(random, kind, age, frame),
  };
};

const PROGRAMMES = {
  state: ['Đề án 163', 'Đề án 165'],
  other: ['Chương trình JICA', 'Chương trình KOICA'],
} as const;

/** About one official in four took a course before; those of the last years, on public money, must not be repeated. */
const drawTraining = (random: Random, { id }: Official, { topics, frame }: Setting): PastTraining[] => {
  const count = random.weighted([
    [0, 76],
    [1, 18],
    [2, 6],
  ]);
  return random.sample(topics, count).map((topic) => {
    const funding = random.chance(0.75) ? 'state' : 'other';
    const endDate = dayIn(random, random.int(frame.firstYear - 5, frame.firstYear - 1));
    return { official: id, topic, endDate, funding, programme: random.pick(PROGRAMMES[funding]) };
  });
};

/** Nobody took a topic twice, so this order leaves nothing to chance. */
const inOrder = (a: PastTraining, b: PastTraining): number => {
  const keys = [a, b].map(({ official, endDate, topic }) => `${official} ${endDate} ${topic}`);
  return keys[0]! < keys[1]! ? -1 : 1;
};

/** `count` nominees for a case and their earlier training; the case's own officials are not looked at. */
export function drawPeople(problem: Problem, count: number, seed: number): People {
  const setting: Setting = {
    frame: frameOf(problem),
    languages: languagesOf(problem),
    topics: problem.topics.map(({ id }) => id),
    idWidth: Math.max(4, String(count).length),
  };
  const nominations = drawNominations(randomStream(seed, 'nominations'), problem.provinces, count);
  const forPeople = randomStream(seed, 'officials');
  const forTraining = randomStream(seed, 'training');
  const officials = nominations.map((nomination, i) => drawOfficial(forPeople, setting, nomination, i));
  const training = officials.flatMap((official) => drawTraining(forTraining, official, setting));
  return { officials, training: training.sort(inOrder) };
}
