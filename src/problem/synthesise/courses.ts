import { meets } from '../candidates.js';
import { plusDays } from '../dates.js';
import type { Course, IsoDate } from '../types.js';
import { CALENDAR } from './calendar.js';
import { COST_NORMS, HOSTS, type Host, NORM_GROUP, VND_PER_USD } from './hosts.js';
import { type Random, randomStream, type Weighted } from './random.js';
import { YEARS } from './scheme.js';
import { TOPICS } from './topics.js';

const DAYS = 14;
const STEP_DAYS = 14;
/** One row in so many has a window of two dates, so that a case has about as many dated candidates as rows. */
const WINDOW_EVERY = 16;
const WEIGHTED_HOSTS: readonly Weighted<Host>[] = HOSTS.map((host) => [host, host.weight]);

/** Mondays of a year from which a course of two weeks ends in it. */
const mondays = (year: number): IsoDate[] => {
  const first = new Date(Date.UTC(year, 0, 1)).getUTCDay();
  const monday = plusDays(`${year}-01-01`, (8 - first) % 7);
  return Array.from({ length: 50 }, (_, week) => plusDays(monday, 7 * week));
};

const isShut = (start: IsoDate, country: string): boolean => {
  const days = { from: start, to: plusDays(start, DAYS - 1) };
  return CALENDAR.some(
    ({ appliesTo, ...span }) =>
      (appliesTo.kind === 'all' || (appliesTo.kind === 'country' && appliesTo.id === country)) &&
      meets(span, days),
  );
};

/** VND from US dollars, a few per cent up or down, to the ten thousand: an offer in another currency is not round in VND. */
const money = (random: Random, dollars: number): number =>
  Math.round((dollars * VND_PER_USD * random.int(940, 1060)) / 10_000_000) * 10_000;

const costs = (random: Random, country: string): Pick<Course, 'fixedCost' | 'costPerSeat'> => {
  const { air, tuition, board, other } = COST_NORMS.get(country)!;
  return {
    fixedCost: money(random, tuition * NORM_GROUP),
    costPerSeat: money(random, air + board + other),
  };
};

/** Three courses in ten are taught in a language of the host where it has one, the others interpreted. */
const languageOf = (random: Random, { teaches }: Host): string =>
  teaches.length > 0 && random.chance(0.3) ? random.pick(teaches) : 'vi';

/** The Mondays of a year on which a host country is open; worked out once for each. */
const startsByHost = (): ((year: number, country: string) => readonly IsoDate[]) => {
  const known = new Map<string, readonly IsoDate[]>();
  return (year, country) => {
    const key = `${year} ${country}`;
    const starts = known.get(key) ?? mondays(year).filter((start) => !isShut(start, country));
    known.set(key, starts);
    return starts;
  };
};

/**
 * `count` candidate courses over the years of the scheme, sorted by id. Dates are Mondays on which the host is open;
 * the years and topics come round in turn, so that each has its share.
 */
export function drawCourses(count: number, seed: number): Course[] {
  const random = randomStream(seed, 'courses');
  const startsOf = startsByHost();
  const width = Math.max(2, String(count).length);
  return Array.from({ length: count }, (_, i): Course => {
    const host = random.weighted(WEIGHTED_HOSTS);
    const from = random.pick(startsOf(YEARS[i % YEARS.length]!, host.country));
    const window = i % WINDOW_EVERY === WINDOW_EVERY - 1;
    return {
      id: `K${String(i + 1).padStart(width, '0')}`,
      topic: TOPICS[(i + random.int(0, 2)) % TOPICS.length]!.id,
      partner: host.id,
      language: languageOf(random, host),
      mode: 'in_person',
      start: { from, to: window ? plusDays(from, STEP_DAYS) : from, window },
      days: DAYS,
      minSeats: null,
      maxSeats: null,
      ...costs(random, host.country),
      travel: true,
    };
  });
}
