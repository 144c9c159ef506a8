import { parse } from 'csv-parse/sync';

/** The known optimum of a problem; null: the table does not have it. */
export type KnownOptima = (file: string, problem: number) => number | null;

/**
 * A table `file,problem,optimum`: `problem` from 1, blank for all of a file that holds one; `file` with its ending or without.
 * Throws with the line when a cell is no number.
 */
export function readOptima(text: string): KnownOptima {
  const rows: Record<string, string>[] = parse(text, {
    bom: true,
    columns: true,
    trim: true,
    skip_empty_lines: true,
  });
  const known = new Map(
    rows.map(({ file = '', problem = '', optimum = '' }, at) => {
      const number = problem === '' ? 1 : Number(problem);
      const value = Number(optimum);
      if (file === '' || optimum === '' || !Number.isFinite(value) || !Number.isInteger(number)) {
        throw new Error(`optima, row ${at + 1}: expected file,problem,optimum`);
      }
      return [keyOf(file, number), value] as const;
    }),
  );
  return (file, problem) => known.get(keyOf(file, problem)) ?? null;
}

const keyOf = (file: string, problem: number): string =>
  `${file.replace(/\.gz$/i, '').replace(/\.(mps|txt|dat)$/i, '')}#${problem}`;
