import type { CaseLeague, Estimate, League, Standing } from '../../strategies/index.js';
import { type CsvColumn, csvText } from '../csv-text.js';
import { voiceOf } from '../sentences.js';
import { type Measure, measuresOf } from './measures.js';

interface Row {
  readonly league: CaseLeague;
  readonly standing: Standing;
  readonly measure: Measure;
}

const estimateOf = ({ measure, standing }: Row): Estimate | null => measure.of(standing);
const shareOf = ({ measure, standing }: Row): Estimate | null => measure.shareOf?.(standing) ?? null;

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'case', cell: ({ league }) => league.problem.id },
  { name: 'strategy', cell: ({ standing }) => standing.strategy },
  { name: 'measure', cell: ({ measure }) => measure.id },
  { name: 'goal_number', cell: ({ measure }) => measure.goal?.number ?? null },
  { name: 'goal', cell: ({ measure }) => measure.goal?.id ?? null },
  { name: 'variants', cell: ({ standing }) => standing.runs.length },
  { name: 'plans', cell: ({ standing }) => standing.plans },
  { name: 'mean', cell: (row) => estimateOf(row)?.mean ?? null },
  { name: 'low', cell: (row) => estimateOf(row)?.interval?.low ?? null },
  { name: 'high', cell: (row) => estimateOf(row)?.interval?.high ?? null },
  { name: 'share_mean', cell: (row) => shareOf(row)?.mean ?? null },
  { name: 'share_low', cell: (row) => shareOf(row)?.interval?.low ?? null },
  { name: 'share_high', cell: (row) => shareOf(row)?.interval?.high ?? null },
];

/** `league.csv`: a row for each case, way and measure; means and 95 % intervals, unrounded. */
export const leagueCsv = ({ cases }: League): string =>
  csvText(
    COLUMNS,
    cases.flatMap((league) =>
      league.standings.flatMap((standing) =>
        measuresOf(league, voiceOf('en', league.problem)).map((measure) => ({ league, standing, measure })),
      ),
    ),
  );
