import type { Issue, IssueCode } from '../issues.js';

export type Params = Issue['params'];

/** Where in the files an issue stands. */
export type Place = Pick<Issue, 'file' | 'row' | 'column' | 'value'>;

/** Gathers every issue of a case; nothing stops at the first. */
export class IssueLog {
  readonly #issues: Issue[] = [];
  readonly #errorsByFile = new Map<string, number>();

  get hasErrors(): boolean {
    return this.#errorsByFile.size > 0;
  }

  /** How many errors of a file so far; warnings do not count. */
  errorsIn(file: string): number {
    return this.#errorsByFile.get(file) ?? 0;
  }

  error(code: IssueCode, place: Place, params: Params = {}): void {
    this.add({ severity: 'error', code, ...cut(place), params });
  }

  warning(code: IssueCode, place: Place, params: Params = {}): void {
    this.add({ severity: 'warning', code, ...cut(place), params });
  }

  add(issue: Issue): void {
    this.#issues.push(issue);
    if (issue.severity === 'error') this.#errorsByFile.set(issue.file, this.errorsIn(issue.file) + 1);
  }

  addAll(other: IssueLog): void {
    for (const issue of other.#issues) this.add(issue);
  }

  /** By file, row, column and code; what concerns a whole file comes first. */
  sorted(): readonly Issue[] {
    return this.#issues.toSorted(
      (a, b) =>
        compare(a.file, b.file) ||
        compare(a.row ?? 0, b.row ?? 0) ||
        compare(a.column ?? '', b.column ?? '') ||
        compare(a.code, b.code) ||
        compare(a.value ?? '', b.value ?? ''),
    );
  }
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

const SHOWN = 80;

const cut = ({ file, row, column, value }: Place): Place => ({
  file,
  row,
  column,
  value: value === null || value.length <= SHOWN ? value : [...value].slice(0, SHOWN).join(''),
});
