import type { League } from '../../strategies/index.js';

/** `league.json`, format `lotrinh/league@1`: every run and every estimate; codes and figures, no sentences. */
export const leagueForm = ({ seeds, kept, time, strategies, cases, complete }: League): object => ({
  format: 'lotrinh/league@1',
  seeds,
  kept,
  time,
  complete,
  strategies,
  cases: cases.map(({ problem, seeds: counted, goals, standings }) => ({
    case: problem.id,
    title: problem.title,
    inputs: Object.fromEntries([...problem.inputs].sort(([a], [b]) => (a < b ? -1 : 1))),
    seeds: counted,
    goals,
    standings,
  })),
});
