/** Rows on which courses open and how many attend them. Each rule is read anew from the case format. */
import { isNamed } from '../plan/index.js';
import { attendances, grouped, type Offer, openings, type Scene, seatLimits } from './scene.js';

/** Who sits in a course, and that nobody sits in one that stays shut; a row of the case on one date only. */
export const occupancy = ({ sheet, offers, nominees }: Scene): void => {
  for (const { course, open, seats, pairs, most } of offers) {
    sheet.row(`seats(${course.id})`, [...attendances(pairs), [seats, -1]], { lower: 0, upper: 0 });
    sheet.row(
      `shut(${course.id})`,
      [
        [seats, 1],
        [open, -most],
      ],
      { upper: 0 },
    );
    for (const { official, attend } of pairs) {
      sheet.row(
        `link(${official.id},${course.id})`,
        [
          [attend, 1],
          [open, -1],
        ],
        { upper: 0 },
      );
    }
  }
  for (const { official, trips, pairs } of nominees) {
    sheet.row(`trips(${official.id})`, [...attendances(pairs), [trips, -1]], { lower: 0, upper: 0 });
  }
  const all = [
    ...offers.map(({ seats }) => [seats, 1] as const),
    ...nominees.map(({ trips }) => [trips, -1] as const),
  ];
  if (all.length > 0) sheet.row('attendances', all, { lower: 0, upper: 0 });
  for (const [row, dates] of grouped(offers, ({ course }) => course.row.id)) {
    if (dates.length > 1) sheet.row(`oneDate(${row})`, openings(dates), { upper: 1 });
  }
};

/** An open course has its minimum; its maximum is in `shut`. */
export const seats = ({ problem, sheet, offers }: Scene): void => {
  for (const { course, open, seats } of offers) {
    const min = seatLimits(problem, course)?.min ?? 0;
    sheet.row(
      `seats.min(${course.id})`,
      [
        [seats, 1],
        [open, -min],
      ],
      { lower: 0 },
    );
  }
};

export const coursesPerYear = ({ problem, sheet, offers }: Scene): void => {
  const { min, max } = problem.rules.coursesPerYear;
  for (const year of problem.years) {
    const mine = offers.filter(({ course }) => course.year === year);
    if (mine.length > 0 || min > 0)
      sheet.row(`coursesPerYear(${year})`, openings(mine), { lower: min, upper: max });
  }
};

export const seatsTotal = ({ problem, sheet, offers }: Scene): void => {
  const { min, max } = problem.rules.seatsTotal;
  sheet.row(
    'seatsTotal',
    offers.map(({ seats }) => [seats, 1] as const),
    { lower: min, upper: max },
  );
};

/** Only one date of a row opens, so that many can open together; no row where the limit is not below that. */
const canExceed = (offers: readonly Offer[], max: number): boolean =>
  new Set(offers.map(({ course }) => course.row.id)).size > max;

export const partnerLoad = ({ problem, sheet, offers }: Scene): void => {
  for (const { id, maxCoursesPerYear: max } of problem.partners) {
    if (max === null) continue;
    const mine = offers.filter(({ course }) => course.row.partner === id);
    for (const [year, those] of grouped(mine, ({ course }) => String(course.year))) {
      if (canExceed(those, max)) sheet.row(`partnerLoad(${id},${year})`, openings(those), { upper: max });
    }
  }
};

export const topicRuns = ({ problem, sheet, offers }: Scene): void => {
  const { maxPerYear: max } = problem.rules.topicRuns;
  for (const [topic, mine] of grouped(offers, ({ course }) => course.row.topic)) {
    for (const [year, those] of grouped(mine, ({ course }) => String(course.year))) {
      if (canExceed(those, max)) sheet.row(`topicRuns(${topic},${year})`, openings(those), { upper: max });
    }
  }
};

/** A set of courses that share a day shares the last start among them; a day whose courses all run on the next such day adds nothing. */
export const concurrency = ({ problem, sheet, offers }: Scene): void => {
  const { max } = problem.rules.concurrency;
  const starts = new Map(offers.map(({ course }) => [course.from, course.start]));
  const days = [...starts].sort(([a], [b]) => a - b);
  days.forEach(([day, name], index) => {
    const running = offers.filter(({ course }) => course.from <= day && day <= course.to);
    const next = days[index + 1]?.[0];
    if (next !== undefined && running.every(({ course }) => course.to >= next)) return;
    if (canExceed(running, max)) sheet.row(`concurrency(${name})`, openings(running), { upper: max });
  });
};

export const hosts = ({ problem, sheet, offers }: Scene): void => {
  problem.rules.hosts.list.forEach(({ countries, min, max }, index) => {
    const mine = offers.filter(({ course }) => countries.includes(course.country));
    sheet.row(`hosts(${index + 1})`, openings(mine), { lower: min ?? 0, upper: max ?? undefined });
  });
};

export const head = ({ problem, reading, sheet, offers }: Scene): void => {
  const { maxRank } = problem.rules.head;
  if (maxRank === null) return;
  for (const { course, open, pairs } of offers) {
    const able = pairs.filter(({ official }) => {
      const rank = reading.positions.get(official.position)?.rank ?? null;
      return rank !== null && rank <= maxRank;
    });
    sheet.row(`head(${course.id})`, [...attendances(able), [open, -1]], { lower: 0 });
  }
};

/** Pins on a course, and `must` on an official; a `never` on an official leaves no column. */
export const pins = ({ problem, sheet, offers, nominees }: Scene): void => {
  problem.pins.forEach(({ course: name, official, kind }, index) => {
    const row = `pins(${index + 1})`;
    if (official !== null) {
      if (kind === 'never') return;
      const mine = nominees.find((each) => each.official.id === official)?.pairs ?? [];
      sheet.row(row, attendances(mine.filter(({ course }) => isNamed(course, name))), { lower: 1 });
      return;
    }
    const meant = offers.filter(({ course }) => isNamed(course, name));
    if (kind === 'must') sheet.row(row, openings(meant), { lower: 1 });
    else if (meant.length > 0) sheet.row(row, openings(meant), { upper: 0 });
  });
};
