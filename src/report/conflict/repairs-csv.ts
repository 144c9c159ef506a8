import type { Diagnosis, Repair, RepairStep } from '../../planner/index.js';
import type { Problem } from '../../problem/index.js';
import { type CsvColumn, csvText } from '../csv-text.js';
import type { Language } from '../language.js';
import { voiceOf } from '../sentences.js';
import { repairSentence } from './repair-words.js';

interface Row {
  readonly kind: 'rules' | 'nominees';
  readonly rank: number;
  readonly repair: Repair;
  readonly step: RepairStep;
  readonly message: string;
}

const PLAIN: ReadonlySet<string> = new Set(['from', 'to']);

const COLUMNS: readonly CsvColumn<Row>[] = [
  { name: 'kind', cell: ({ kind }) => kind },
  { name: 'rank', cell: ({ rank }) => rank },
  { name: 'size', cell: ({ repair }) => repair.size },
  { name: 'least', cell: ({ repair }) => repair.least },
  { name: 'rule', cell: ({ step }) => step.rule },
  { name: 'code', cell: ({ step }) => step.code },
  {
    name: 'about',
    cell: ({ step }) =>
      Object.entries(step.params)
        .filter(([name, value]) => !PLAIN.has(name) && value !== '')
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
  },
  { name: 'from', cell: ({ step }) => step.params.from ?? null },
  { name: 'to', cell: ({ step }) => step.params.to ?? null },
  { name: 'basis', cell: ({ step }) => step.basis },
  { name: 'message', cell: ({ message }) => message },
];

/** `repairs.csv`: a row for each step of each repair. */
export function repairsCsv(
  { repairs, nominees }: Extract<Diagnosis, { status: 'infeasible' }>,
  problem: Problem,
  language: Language,
): string {
  const voice = voiceOf(language, problem);
  const rows = (kind: Row['kind'], list: readonly Repair[]): Row[] =>
    list.flatMap((repair, index) =>
      repair.steps.map((step) => ({
        kind,
        rank: index + 1,
        repair,
        step,
        message: repairSentence({ ...repair, steps: [step] }, voice),
      })),
    );
  return csvText(COLUMNS, [...rows('rules', repairs.list), ...rows('nominees', nominees.list)]);
}
