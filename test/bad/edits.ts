import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile, IssueCode } from '../../src/problem/index.js';

/** A small case without a fault in which every file and every column is used. */
export const goodCase = (): ReadonlyMap<string, string> => {
  const dir = join(import.meta.dirname, 'good');
  return new Map(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
};

export const caseFile = (name: string, content: string | Uint8Array): CaseFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  sha256: `sha256 of ${name}`,
});

/** What a fault makes of a file; null: the file is not there. */
export type Edit = (text: string) => string | Uint8Array | null;

/** Pairs of texts: the first, which must stand in the file exactly once, gives way to the second. */
export const swap =
  (...pairs: readonly (readonly [string, string])[]): Edit =>
  (text) =>
    pairs.reduce((before, [find, replace]) => {
      const parts = before.split(find);
      if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times: ${find}`);
      return parts.join(replace);
    }, text);

/** One more row, or one more line of YAML, at the end. */
export const append =
  (row: string): Edit =>
  (text) =>
    `${text}${row}\n`;

/** One more column at the right end. */
export const addColumn =
  (header: string): Edit =>
  (text) =>
    text.replace(/$/gm, (_end, at: number) =>
      at === text.length ? '' : at === text.indexOf('\n') ? `,${header}` : ',x',
    );

export const becomes =
  (content: string | Uint8Array): Edit =>
  () =>
    content;

export const removed: Edit = () => null;

/** code, file, row, column, value; a warning where it is one. */
export type Expected = readonly [IssueCode, string, number | null, string | null, string | null, 'warning'?];

/** The good case with one file changed, and exactly the issues that come of it. */
export interface BadCase {
  readonly name: string;
  readonly file: string;
  readonly edit: Edit;
  readonly issues: readonly Expected[];
}

/** A case with one issue, in the file that was changed. */
export const one = (
  file: string,
  edit: Edit,
  code: IssueCode,
  row: number | null,
  column: string | null,
  value: string | null,
): BadCase => ({
  name: [file, column, code, value].filter((part) => part !== null && part !== '').join(' '),
  file,
  edit,
  issues: [[code, file, row, column, value]],
});
