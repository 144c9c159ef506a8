import type {
  Course,
  Fund,
  Official,
  Partner,
  Position,
  Problem,
  Province,
  Topic,
} from '../problem/index.js';

type ById<Row> = ReadonlyMap<string, Row>;

/** The tables of a case by id. */
export interface Tables {
  readonly provinces: ById<Province>;
  readonly positions: ById<Position>;
  readonly topics: ById<Topic>;
  readonly partners: ById<Partner>;
  readonly courses: ById<Course>;
  readonly officials: ById<Official>;
  /** Empty when money is no limit. */
  readonly funds: ById<Fund>;
}

/** By list of rows, which nobody writes to: a page asks for the tables course by course, and a list can have 100 000 rows. */
const made = new WeakMap<object, ById<unknown>>();

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ById<Row> => {
  const known = made.get(rows) as ById<Row> | undefined;
  if (known !== undefined) return known;
  const index = new Map(rows.map((row) => [row.id, row]));
  made.set(rows, index);
  return index;
};

export const tablesOf = (problem: Problem): Tables => ({
  provinces: byId(problem.provinces),
  positions: byId(problem.positions),
  topics: byId(problem.topics),
  partners: byId(problem.partners),
  courses: byId(problem.courses),
  officials: byId(problem.officials),
  funds: byId(problem.funds ?? []),
});
