/** Rows on the attendances of an official, of a province, and of those whom a quota counts. */
import { isCounted } from '../plan/index.js';
import type { Quota } from '../problem/index.js';
import type { Terms } from './model.js';
import { attendances, grouped, type Offer, type Pair, type Scene, seatLimits } from './scene.js';
import { edgesOf, type ShareSide, shareOf } from './shares.js';

/** At most `max` courses of an official, and none two that share a day, which a limit of one says already. */
export const oneCourse = ({ problem, sheet, nominees }: Scene): void => {
  const { max } = problem.rules.oneCourse;
  for (const { official, trips, pairs } of nominees) {
    sheet.row(`oneCourse(${official.id})`, [[trips, 1]], { upper: max });
    if (max === 1) continue;
    const starts = new Map(pairs.map(({ course }) => [course.from, course.start]));
    for (const [day, name] of starts) {
      const running = pairs.filter(({ course }) => course.from <= day && day <= course.to);
      if (running.length > 1)
        sheet.row(`oneCourse(${official.id},${name})`, attendances(running), { upper: 1 });
    }
  }
};

export const provinceCap = ({ problem, sheet, offers }: Scene): void => {
  const { max } = problem.rules.provinceCap;
  for (const { course, open, pairs } of offers) {
    for (const [province, mine] of grouped(pairs, ({ official }) => official.province)) {
      if (mine.length <= max) continue;
      sheet.row(`provinceCap(${province},${course.id})`, [...attendances(mine), [open, -max]], { upper: 0 });
    }
  }
};

/** What a quota looks at together: a course, a year, or the scheme. */
interface Circle {
  readonly name: string;
  readonly offers: readonly Offer[];
}

export const quotas = (scene: Scene): void => {
  for (const quota of scene.problem.rules.quotas.list) {
    for (const circle of circlesOf(scene, quota)) {
      const counted = countOf(scene, quota, circle);
      counts(scene, quota, circle, counted);
      if (quota.minShare !== null && quota.minShare > 0) share(scene, quota, circle, counted, 'minShare');
      if (quota.maxShare !== null && quota.maxShare < 1) share(scene, quota, circle, counted, 'maxShare');
    }
  }
};

const circlesOf = ({ problem, offers }: Scene, { scope }: Quota): readonly Circle[] => {
  switch (scope) {
    case 'course':
      return offers.map((offer) => ({ name: offer.course.id, offers: [offer] }));
    case 'year':
      return problem.years.map((year) => ({
        name: String(year),
        offers: offers.filter(({ course }) => course.year === year),
      }));
    case 'scheme':
      return [{ name: 'scheme', offers }];
  }
};

/**
 * The counted attendances of a circle. `trips` stands for an official all of whose pairs count, where the circle is the
 * whole of several courses.
 */
const countOf = ({ reading, offers, nominees }: Scene, quota: Quota, circle: Circle): Terms => {
  const counts = (pair: Pair): boolean => isCounted(reading, quota, pair);
  const isAll = circle.offers.length === offers.length && circle.offers.length !== 1;
  if (!isAll) return circle.offers.flatMap(({ pairs }) => attendances(pairs.filter(counts)));
  return nominees.flatMap(({ trips, pairs }): Terms => {
    const mine = pairs.filter(counts);
    return mine.length === pairs.length ? [[trips, 1]] : attendances(mine);
  });
};

/** Numbers of people: a course that stays shut owes nothing. */
const counts = (
  { sheet }: Scene,
  { id, scope, min, max }: Quota,
  { name, offers }: Circle,
  counted: Terms,
): void => {
  if (min !== null && min > 0) {
    if (scope === 'course')
      sheet.row(`quotas.min(${id},${name})`, [...counted, [offers[0]!.open, -min]], { lower: 0 });
    else sheet.row(`quotas.min(${id},${name})`, counted, { lower: min });
  }
  const pairs = offers.reduce((total, offer) => total + offer.pairs.length, 0);
  if (max !== null && max < pairs) sheet.row(`quotas.max(${id},${name})`, counted, { upper: max });
};

/** Shares of those who attend: of one course by the edges of the hull, of several as a proportion. */
const share = (
  { problem, sheet }: Scene,
  quota: Quota,
  { name, offers }: Circle,
  counted: Terms,
  side: ShareSide,
): void => {
  const limits = side === 'minShare' ? { lower: 0 } : { upper: 0 };
  const title = (part: string): string => `quotas.${side}(${quota.id},${name}${part})`;
  const part = shareOf(quota[side]!);
  const times = (factor: number): Terms => counted.map(([column, each]) => [column, each * factor] as const);
  if (quota.scope !== 'course') {
    const all = offers.map(({ seats }) => [seats, -part.over] as const);
    sheet.row(title(''), [...times(part.under), ...all], limits);
    return;
  }
  const { course, open, seats, most } = offers[0]!;
  const fewest = Math.min(most, seatLimits(problem, course)?.min ?? 0);
  const edges = edgesOf(side, part, fewest, most);
  edges.forEach(({ run, rise, lift }, index) => {
    sheet.row(
      title(edges.length === 1 ? '' : `,${index + 1}`),
      [...times(run), [seats, -rise], [open, -lift]],
      limits,
    );
  });
};
