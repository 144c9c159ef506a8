import type { LinearModel } from './linear-model.js';
import type { Names } from './names.js';
import { type Column, gatherer, type Sum, type Terms } from './terms.js';

export interface ColumnBounds {
  readonly lower?: number;
  readonly upper: number;
  readonly integer?: boolean;
  readonly follower?: 'single' | 'total';
}

/** Collects columns and rows; `build` freezes them into arrays. */
export interface ModelBuilder {
  readonly column: (name: string, bounds: ColumnBounds) => Column;
  /** Adds columns that differ in nothing but their names, `nameAt(0)`, `nameAt(1)` ...; answers the first. */
  readonly columns: (count: number, nameAt: (index: number) => string, bounds: ColumnBounds) => Column;
  /** Adds `lower <= sum <= upper`; a row without entries is kept, since it can be unsatisfiable. */
  readonly row: (name: string, sum: Sum, bounds: { lower?: number; upper?: number }) => void;
  readonly build: () => LinearModel;
}

/** Columns alike. */
interface Block {
  readonly first: Column;
  readonly count: number;
  readonly nameAt: (index: number) => string;
  readonly bounds: ColumnBounds;
}

/** A row but for its entries. */
interface Row {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  /** How many entries there are up to its end. */
  readonly end: number;
}

export function modelBuilder(): ModelBuilder {
  const blocks: Block[] = [];
  const rows: Row[] = [];
  const entries = new Entries();
  const gather = gatherer();
  let count = 0;
  const columns: ModelBuilder['columns'] = (more, nameAt, bounds) => {
    const first = count;
    if (more > 0) blocks.push({ first, count: more, nameAt, bounds });
    count += more;
    return first;
  };
  return {
    column: (name, bounds) => columns(1, () => name, bounds),
    columns,
    row(name, sum, { lower = -Infinity, upper = Infinity }) {
      rows.push({ name, lower, upper, end: entries.add(gather(sum)) });
    },
    build: () => ({ columns: builtColumns(blocks, count), rows: builtRows(rows, entries) }),
  };
}

/*
 * The arrays of a model lie in shared memory: a solver's thread reads them where they are.
 */
const sharedFloats = (length: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * length));
const sharedInts = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * length));
const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));

/**
 * The entries of all rows, behind each other. The arrays double when they are full, and the part that is never written takes no
 * memory.
 */
class Entries {
  #columns = sharedInts(1024);
  #coefficients = sharedFloats(1024);
  #used = 0;

  /** Answers how many there are now. */
  add({ columns, coefficients }: Terms): number {
    const used = this.#used + columns.length;
    if (used > this.#columns.length) this.#grow(Math.max(used, 2 * this.#columns.length));
    this.#columns.set(columns, this.#used);
    this.#coefficients.set(coefficients, this.#used);
    this.#used = used;
    return used;
  }

  all(): Terms {
    return {
      columns: this.#columns.subarray(0, this.#used),
      coefficients: this.#coefficients.subarray(0, this.#used),
    };
  }

  #grow(length: number): void {
    const [columns, coefficients] = [sharedInts(length), sharedFloats(length)];
    columns.set(this.#columns);
    coefficients.set(this.#coefficients);
    this.#columns = columns;
    this.#coefficients = coefficients;
  }
}

const FOLLOWERS = { single: 1, total: 2 } as const;

const builtColumns = (blocks: readonly Block[], count: number): LinearModel['columns'] => {
  const lower = sharedFloats(count);
  const upper = sharedFloats(count);
  const integer = sharedBytes(count);
  const follower = sharedBytes(count);
  for (const { first, count: many, bounds } of blocks) {
    const end = first + many;
    lower.fill(bounds.lower ?? 0, first, end);
    upper.fill(bounds.upper, first, end);
    if (!bounds.integer) continue;
    integer.fill(1, first, end);
    if (bounds.follower !== undefined) follower.fill(FOLLOWERS[bounds.follower], first, end);
  }
  return { count, lower, upper, integer, follower, names: blockNames(blocks, count) };
};

/** The name of a column is put together when it is asked for. */
const blockNames = (blocks: readonly Block[], length: number): Names => {
  const at = (column: Column): string | undefined => {
    if (column < 0 || column >= length) return undefined;
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (blocks[middle]!.first <= column) low = middle;
      else high = middle - 1;
    }
    const { first, nameAt } = blocks[low]!;
    return nameAt(column - first);
  };
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (const { count, nameAt } of blocks)
        for (let index = 0; index < count; index += 1) yield nameAt(index);
    },
  };
};

const builtRows = (rows: readonly Row[], entries: Entries): LinearModel['rows'] => {
  const starts = sharedInts(rows.length + 1);
  rows.forEach(({ end }, row) => {
    starts[row + 1] = end;
  });
  const { columns, coefficients } = entries.all();
  return {
    count: rows.length,
    lower: Float64Array.from(rows, ({ lower }) => lower),
    upper: Float64Array.from(rows, ({ upper }) => upper),
    starts,
    indices: columns,
    values: coefficients,
    names: rows.map(({ name }) => name),
  };
};
