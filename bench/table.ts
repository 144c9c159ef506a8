import type { CaseReport, Run } from './run-case.js';

/** One cell of a line: all lines of a table have the same headings in the same order. */
export type Cell = readonly [heading: string, text: string];

/** Words stand on the left of their column, figures on the right. */
const HEADINGS_LEFT: ReadonlySet<string> = new Set([
  ...['case', 'run', 'outcome'],
  ...['file', 'sense', 'verdict'],
  ...['peer', 'model'],
  ...['change', 'what-if', 'state'],
]);

export const seconds = (value: number | null): string =>
  value === null ? '-' : value.toFixed(value < 1 ? 3 : 1);
export const count = (value: number | null): string => (value === null ? '-' : value.toLocaleString('en'));

/** Proven, or the goals that are not, each with how far its value is from its bound. */
const outcomeText = ({ outcome, open }: Run): string => {
  if (open.length === 0) return outcome;
  const gaps = open.map(({ id, value, bound }) => {
    if (bound === null) return `${id} ${value}, no bound`;
    const share = (100 * Math.abs(bound - value)) / Math.max(1, Math.abs(bound));
    return `${id} ${value} of ${bound} (${share.toFixed(2)} %)`;
  });
  return `NOT PROVEN: ${gaps.join('; ')}`;
};

const line = (report: CaseReport, name: 'cold' | 'warm'): readonly Cell[] => {
  const run = report[name];
  return [
    ['case', report.id],
    ['officials', count(report.officials)],
    ['candidates', count(report.candidates)],
    ['columns', count(report.columns)],
    ['rows', count(report.rows)],
    ['nonzeros', count(report.nonzeros)],
    ['run', name],
    ['parse s', seconds(run.parse)],
    ['screen s', seconds(run.screen)],
    ['formulate s', seconds(run.formulate)],
    ['first plan s', seconds(run.firstPlan)],
    ['proof s', seconds(run.solve)],
    ['peak MB', count(report.peakMegabytes)],
    ['outcome', outcomeText(run)],
  ];
};

/** The reports as a Markdown table, two lines a case: the first solve of a process and the second. */
export const tableOf = (reports: readonly CaseReport[]): string =>
  markdown(reports.flatMap((report) => [line(report, 'cold'), line(report, 'warm')])) ?? 'no case\n';

/** A Markdown table; null: it has no lines. */
export const markdown = (lines: readonly (readonly Cell[])[]): string | null => {
  const [first] = lines;
  if (first === undefined) return null;
  const widths = first.map(([heading], at) =>
    Math.max(heading.length, ...lines.map((cells) => cells[at]![1].length)),
  );
  const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const align = (heading: string, text: string, width: number): string =>
    HEADINGS_LEFT.has(heading) ? text.padEnd(width) : text.padStart(width);
  return `${[
    row(first.map(([heading], at) => align(heading, heading, widths[at]!))),
    row(
      first.map(
        ([heading], at) =>
          align(heading, '', widths[at]! - 1).replaceAll(' ', '-') + (HEADINGS_LEFT.has(heading) ? '-' : ':'),
      ),
    ),
    ...lines.map((cells) => row(cells.map(([heading, text], at) => align(heading, text, widths[at]!)))),
  ].join('\n')}\n`;
};
