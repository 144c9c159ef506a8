import type { CaseLeague, Estimate, Standing } from '../../strategies/index.js';
import { goalFigure, goalHeading } from '../goals-report.js';
import type { Voice } from '../sentences.js';

/** One thing that is measured of every way of allocating on a case, with how a reader sees it. */
export interface Measure {
  /** For files: `goal`, `leastProvince` ... */
  readonly id: string;
  /** Number of the goal, from 1, and its id; null for the other measures. */
  readonly goal: { readonly number: number; readonly id: string } | null;
  readonly title: string;
  readonly of: (standing: Standing) => Estimate | null;
  /** Of the exact plan's; null for the other measures. */
  readonly shareOf: ((standing: Standing) => Estimate | null) | null;
  readonly figure: (value: number) => string;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const thousandths = (value: number): number => Math.round(value * 1000) / 1000;

/** The goals of a case in their order, then fairness, then time. */
export function measuresOf(league: CaseLeague, voice: Voice): readonly Measure[] {
  const { measures } = voice.catalogue.league;
  const { say } = voice;
  const plain = (
    id: keyof typeof measures,
    of: Measure['of'],
    figure: (value: number) => string,
  ): Measure => ({ id, goal: null, title: measures[id], of, shareOf: null, figure });
  return [
    ...league.goals.map(
      ({ id }, index): Measure => ({
        id: 'goal',
        goal: { number: index + 1, id },
        title: goalHeading(id, league.problem.goals[index], voice),
        of: ({ goals }) => goals[index]!.value,
        shareOf: ({ goals }) => goals[index]!.share,
        figure: (value) => goalFigure(id, id === 'spend' ? Math.round(value) : hundredths(value), voice),
      }),
    ),
    plain(
      'leastProvince',
      ({ leastProvince }) => leastProvince,
      (value) => say.number(hundredths(value)),
    ),
    plain(
      'gini',
      (standing) => standing.gini,
      (value) => say.number(thousandths(value)),
    ),
    plain('women', ({ women }) => women, say.share),
    plain('leastChance', ({ chances }) => exactly(chances?.least), say.share),
    plain('never', ({ chances }) => exactly(chances?.never), say.share),
    plain(
      'seconds',
      ({ seconds }) => seconds,
      (value) => say.number(thousandths(value)),
    ),
  ];
}

/** A figure over all variants together, which has no interval. */
const exactly = (value: number | undefined): Estimate | null =>
  value === undefined ? null : { mean: value, interval: null, count: 1 };

/** The figure of the mean, or the sign for none. */
export const meanText = (
  estimate: Estimate | null,
  figure: (value: number) => string,
  { catalogue }: Voice,
): string => (estimate === null ? catalogue.league.noValue : figure(estimate.mean));

/** The mean and its interval, where it has one. */
export const estimateText = (
  estimate: Estimate | null,
  figure: (value: number) => string,
  voice: Voice,
): string => {
  const mean = meanText(estimate, figure, voice);
  if (estimate?.interval == null) return mean;
  const { low, high } = estimate.interval;
  return `${mean} (${voice.catalogue.league.interval(figure(low), figure(high))})`;
};

/** Whether `exact` played, so that shares can be told. */
export const hasReference = ({ standings }: CaseLeague): boolean =>
  standings.some(({ strategy, plans }) => strategy === 'exact' && plans > 0);
