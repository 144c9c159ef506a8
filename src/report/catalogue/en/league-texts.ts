import type { LeagueTexts } from '../league-texts.js';

export const league: LeagueTexts = {
  strategies: {
    exact: { name: 'Exact', does: 'the goals of the case in their order, each to its proof' },
    merit: { name: 'By merit', does: 'the highest merit picks first, each the seat they like best' },
    'round-robin': {
      name: 'Provinces in turn',
      does: 'each province sends its best by merit, then each its second, and so on; the seed draws who begins',
    },
    'first-come': {
      name: 'First come',
      does: 'whoever arrives first picks first; the seed draws the order of arrival, and courses open by date',
    },
    lottery: { name: 'Lottery', does: 'the public seed draws the courses, the people and their seats' },
    'lp-rounded': {
      name: 'Rounded relaxation',
      does: 'courses and seats by the largest parts that the linear relaxation gives them',
    },
    'deferred-acceptance': {
      name: 'Deferred acceptance',
      does: 'officials propose down their wishes, courses keep the highest merit (Gale and Shapley)',
    },
  },
  title: 'League of ways of allocating',
  variants: (seeds, kept, say) =>
    `Each case is played in ${seeds === 1 ? '1 variant' : `${seeds} variants`}, by seeds from 1 on: a variant keeps ${say.share(kept)} of the nominees, drawn by its seed. Every plan keeps every rule and was read again by the verifier.`,
  incomplete: 'Stopped before the end: only variants that every way met are counted.',
  counted: (variants) => `${variants === 1 ? '1 variant' : `${variants} variants`}`,
  timeLimit: (seconds, say) => `Each solve had at most ${say.seconds(seconds)}.`,
  reference: (proven, variants) =>
    proven === variants
      ? 'The exact plan is proven to be the best on every variant.'
      : `The exact plan is proven to be the best on ${proven} of ${variants} variants; on the others it is the best that was found.`,
  ways: 'Ways of allocating',
  shares: 'Value of each goal as part of the exact plan’s, mean over the variants',
  values: 'Value of each goal, mean over the variants',
  mayPass: 'A later goal may pass 100%: a way that loses an earlier goal has more room in it.',
  fairness: 'Fairness and time, mean over the variants',
  plots: 'Means with 95% intervals',
  howToRead:
    'A mark is the mean over the variants, the line through it its 95% interval (Student’s t). The square is the exact plan.',
  noPlan: 'no plan',
  noValue: '–',
  interval: (low, high) => `${low} to ${high}`,
  measures: {
    leastProvince: 'Seats of the province with the fewest (of those with an eligible nominee)',
    gini: 'Gini coefficient of the seats of these provinces (0: all have the same)',
    women: 'Part of the seats that women have',
    leastChance: 'Chance of the least lucky eligible nominee: part of the variants in which they attend',
    never: 'Part of the eligible nominees who attend in no variant',
    seconds: 'Seconds for one plan',
  },
  columns: {
    strategy: 'Way',
    plans: 'Plans',
    leastProvince: 'Fewest',
    gini: 'Gini',
    women: 'Women',
    leastChance: 'Least chance',
    never: 'Never',
    seconds: 'Seconds',
    goal: 'Goal',
    share: 'part of the exact plan’s value',
  },
  plans: (plans, variants) => `${plans}/${variants}`,
  progress: ({ case: name, seed, strategy, done, total }) =>
    `${done + 1}/${total} · ${name} · seed ${seed} · ${strategy}`,
  stopping: 'Stopping; the variants that are done count (press Ctrl+C again to quit at once).',
  nothing: 'Stopped before one variant was done. Nothing was written.',
};
