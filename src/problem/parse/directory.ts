import { nearest } from './nearest.js';

/** What a cell or a key of `case.yaml` can refer to. */
export type Kind =
  | 'province'
  | 'region'
  | 'position'
  | 'topic'
  | 'partner'
  | 'course'
  | 'candidate'
  | 'official'
  | 'fund'
  | 'group'
  | 'quota'
  | 'goal'
  | 'scenario';

/** Looking for the nearest of 100 000 ids takes a while: after so many misses of a kind there is no suggestion. */
const SUGGESTIONS = 50;

/**
 * The ids that the files define, each with the row where it stands first. A kind whose file could not be read in
 * full is `open`: it takes every name, so that one broken file does not make a false error of each reference to it.
 */
export class Directory {
  readonly #rows = new Map<Kind, Map<string, number>>();
  readonly #open = new Set<Kind>();
  readonly #implied = new Set<Kind>();
  readonly #suggestions = new Map<string, string>();
  readonly #misses = new Map<Kind, number>();

  /** Enters an id; answers the row where it stood already, or null. */
  define(kind: Kind, id: string, row: number): number | null {
    const rows = this.#of(kind);
    const first = rows.get(id);
    if (first !== undefined) return first;
    rows.set(id, row);
    return null;
  }

  leaveOpen(kind: Kind): void {
    this.#open.add(kind);
  }

  /** From now on a reference defines what it names, until `settle`: the file that would list it may be absent. */
  imply(kind: Kind): void {
    this.#implied.add(kind);
  }

  settle(kind: Kind): readonly string[] {
    this.#implied.delete(kind);
    return [...this.#of(kind).keys()].sort();
  }

  knows(kind: Kind, id: string): boolean {
    if (this.#of(kind).has(id) || this.#open.has(kind)) return true;
    if (!this.#implied.has(kind)) return false;
    this.#of(kind).set(id, 0);
    return true;
  }

  rowOf(kind: Kind, id: string): number | null {
    return this.#of(kind).get(id) ?? null;
  }

  /** The id that was probably meant, or `''`. */
  suggest(kind: Kind, wrong: string): string {
    const key = `${kind} ${wrong}`;
    const earlier = this.#suggestions.get(key);
    if (earlier !== undefined) return earlier;
    const misses = (this.#misses.get(kind) ?? 0) + 1;
    this.#misses.set(kind, misses);
    if (misses > SUGGESTIONS) return '';
    const suggestion = nearest(wrong, this.#of(kind).keys());
    this.#suggestions.set(key, suggestion);
    return suggestion;
  }

  #of(kind: Kind): Map<string, number> {
    let rows = this.#rows.get(kind);
    if (rows === undefined) {
      rows = new Map();
      this.#rows.set(kind, rows);
    }
    return rows;
  }
}
