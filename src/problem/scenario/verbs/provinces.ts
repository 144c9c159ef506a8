import { PROVINCES } from '../../parse/tables.js';
import {
  type Entry,
  entryOfData,
  fieldsOf,
  isBlank,
  itemsOf,
  keyOf,
  listOf,
  scalar,
  spotOf,
} from '../../parse/yaml-entry.js';
import type { Block, Problem, Province, Quota, Rules } from '../../types.js';
import { type Crosswalk, readCrosswalk } from '../crosswalk.js';
import { type NewRow, newRow } from '../rows.js';
import { type ReadVerb, raw, type Scene } from '../step.js';
import { withBlocks } from './calendar.js';

type ProvinceRow = NewRow<typeof PROVINCES.columns>;

export const provinces: ReadVerb<'provinces'> = (fields, scene) => {
  const crosswalk = fields.required('crosswalk', scalar(raw), '');
  const isInline = !isBlank(fields.at('becomes')) || !isBlank(fields.at('provinces'));
  const read = isInline
    ? { becomes: fields.required('becomes', readBecomes, {}), entry: fields.at('provinces') }
    : fromFile(crosswalk, fields.at('crosswalk'), scene);
  if (read === undefined) return undefined;
  const { becomes } = read;
  const rows = isBlank(read.entry) ? undefined : readNewProvinces(read.entry, scene);
  if (rows === undefined) return isInline ? void fields.required('provinces', () => [], []) : undefined;
  needWhole(becomes, rows, scene, fields.at(isInline ? 'becomes' : 'crosswalk'));
  const next = rows.map(({ cells }) => provinceOf(cells));
  needRegions(scene, next, fields.at(isInline ? 'provinces' : 'crosswalk'));
  return {
    change: { do: 'provinces', crosswalk, becomes, provinces: rows.map(({ texts }) => texts) },
    apply: () => remapped(scene.problem, (id) => becomes[id] ?? id, next),
    says: [],
  };
};

const fromFile = (
  name: string,
  at: Entry,
  scene: Scene,
): { becomes: Crosswalk['becomes']; entry: Entry } | undefined => {
  if (name === '') return undefined;
  const file = scene.fileOf(name);
  if (file === undefined) return spotOf(at, name).report('file.missing');
  const { log, known } = at.source;
  const { becomes, provinces: rows } = readCrosswalk(file, known, log);
  if (log.hasErrors) return undefined;
  const entry = entryOfData(at.source.file, rows, known, log);
  return entry === null ? undefined : { becomes, entry: { ...entry, row: at.row, path: at.path } };
};

/** Pairs of old and new ids. */
const readBecomes = (entry: Entry): Crosswalk['becomes'] | undefined => {
  const pairs: [string, string][] = [];
  const fields = fieldsOf(entry, [], (key, name) => {
    const target = scalar(raw)(key);
    if (!entry.source.known.knows('province', name)) {
      const suggestion = entry.source.known.suggest('province', name);
      spotOf(key, name).report('cell.unknownReference', { kind: 'province', suggestion });
    }
    if (target !== undefined) pairs.push([name, target]);
  });
  return fields && Object.fromEntries(pairs);
};

/** The new provinces take the place of the old ones, so that an old id may come again. */
const readNewProvinces = (entry: Entry, scene: Scene): readonly ProvinceRow[] | undefined => {
  const taken = new Map<string, number>();
  const row = newRow({ ...PROVINCES, kind: null }, scene);
  const rows = listOf(row)(entry);
  rows?.forEach(({ texts }, index) => {
    const id = texts.id ?? '';
    const first = taken.get(id);
    const at = keyOf(itemsOf(entry)![index]!, 'id');
    if (first !== undefined) spotOf(at, id).report('yaml.duplicateId', { first });
    else taken.set(id, at.row);
  });
  return rows;
};

/** Every province becomes one, and each that they become has its row. */
const needWhole = (
  becomes: Crosswalk['becomes'],
  rows: readonly ProvinceRow[],
  { problem }: Scene,
  at: Entry,
): void => {
  const targets = new Set(rows.map(({ texts }) => texts.id));
  for (const { id } of problem.provinces) {
    if (!Object.hasOwn(becomes, id)) spotOf(at, id).report('scenario.hole');
  }
  for (const [from, to] of Object.entries(becomes)) {
    if (!targets.has(to)) spotOf(at, to).report('scenario.noTarget', { from });
  }
};

/** A block or a quota of a region that is gone would bind nobody, and nobody would be told. */
const needRegions = ({ problem }: Scene, next: readonly Province[], at: Entry): void => {
  const regions = new Set(next.map(({ region }) => region));
  for (const [region, used] of regionsUsed(problem)) {
    if (!regions.has(region)) spotOf(at, region).report('scenario.lostRegion', { used });
  }
};

const regionsUsed = ({ calendar, rules }: Problem): ReadonlyMap<string, string> =>
  new Map([
    ...rules.quotas.list.flatMap(({ id, where }) =>
      (where.regions ?? []).map((region) => [region, `rules.quotas.list ${id}`] as const),
    ),
    ...calendar.flatMap(({ appliesTo }) =>
      appliesTo.kind === 'region' ? [[appliesTo.id, 'calendar.csv'] as const] : [],
    ),
  ]);

const provinceOf = ({ nameVi, nameEn, ...rest }: ProvinceRow['cells']): Province => ({
  ...rest,
  name: { vi: nameVi, en: nameEn ?? nameVi },
});

/** Everything that names a province names what it became; a block of one part now binds the whole. */
const remapped = (problem: Problem, becomes: (id: string) => string, next: readonly Province[]): Problem => {
  const mapped: Problem = {
    ...problem,
    provinces: next.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    officials: problem.officials.map((each) => ({ ...each, province: becomes(each.province) })),
    rules: { ...problem.rules, quotas: mappedQuotas(problem.rules, becomes) },
    calendar: [],
  };
  return withBlocks(
    mapped,
    problem.calendar.map((block) => mappedBlock(block, becomes)),
  );
};

const mappedQuotas = ({ quotas }: Rules, becomes: (id: string) => string): Rules['quotas'] => ({
  ...quotas,
  list: quotas.list.map((quota): Quota => {
    const { provinces: named } = quota.where;
    if (named === null) return quota;
    return { ...quota, where: { ...quota.where, provinces: [...new Set(named.map(becomes))] } };
  }),
});

const mappedBlock = (block: Block, becomes: (id: string) => string): Block =>
  block.appliesTo.kind === 'province'
    ? { ...block, appliesTo: { kind: 'province', id: becomes(block.appliesTo.id) } }
    : block;
