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

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ById<Row> =>
  new Map(rows.map((row) => [row.id, row]));

export const tablesOf = (problem: Problem): Tables => ({
  provinces: byId(problem.provinces),
  positions: byId(problem.positions),
  topics: byId(problem.topics),
  partners: byId(problem.partners),
  courses: byId(problem.courses),
  officials: byId(problem.officials),
  funds: byId(problem.funds ?? []),
});
