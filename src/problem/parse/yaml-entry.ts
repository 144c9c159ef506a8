import { Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Codec, Spot } from './cells.js';
import type { Directory } from './directory.js';
import type { IssueLog } from './issue-log.js';
import { nearest } from './nearest.js';

/** A value of `case.yaml` with the path and the line of its key. */
export interface Entry {
  /** undefined: nothing is written there. */
  readonly node: Node | undefined;
  /** `rules.seats.min`; items of a list are counted from 1: `goals[2].id`. */
  readonly path: string;
  /** The line, from 1. */
  readonly row: number;
  readonly source: YamlSource;
}

interface YamlSource {
  readonly file: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly known: Directory;
  readonly log: IssueLog;
}

/** Reads what stands at an entry; undefined: refused, and reported. */
export type Read<T> = (entry: Entry) => T | undefined;

/** One unclosed bracket makes faults down to the end of the file. */
const FAULTS_SHOWN = 10;

/** The document of a YAML 1.2 text; null: it is none, and its faults are in the log. */
export const openYaml = (file: string, text: string, known: Directory, log: IssueLog): Entry | null => {
  const lines = new LineCounter();
  const fault = (row: number | null, reason: string): void =>
    log.error('yaml.syntax', { file, row, column: null, value: null }, { reason });
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
    const faults = [...document.errors, ...document.warnings];
    for (const { pos, message } of faults.slice(0, FAULTS_SHOWN)) fault(lines.linePos(pos[0]).line, message);
    const source = { file, document, lines, known, log };
    return faults.length > 0 ? null : { node: document.contents ?? undefined, path: '', row: 1, source };
  } catch (error) {
    // Nesting thousands deep exhausts the stack of the YAML reader; any other failure is not the file's.
    if (!(error instanceof RangeError)) throw error;
    fault(null, error.message);
    return null;
  }
};

/**
 * Data in memory as an entry, for the readers of files. It has no lines: all of it stands on line 1. null: it is nested too
 * deep to be read, which is in the log.
 */
export const entryOfData = (file: string, data: unknown, known: Directory, log: IssueLog): Entry | null => {
  try {
    const document = new Document(data, { aliasDuplicateObjects: false }) as Document.Parsed;
    const source = { file, document, lines: new LineCounter(), known, log };
    return { node: document.contents ?? undefined, path: '', row: 1, source };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    log.error('yaml.syntax', { file, row: null, column: null, value: null }, { reason: error.message });
    return null;
  }
};

/** Nothing is written there, or `null`, or a blank text. */
export const isBlank = (entry: Entry): boolean => {
  const node = resolved(entry);
  return node === undefined || (isScalar(node) && textOf(node) === '');
};

export const isMapping = (entry: Entry): boolean => isMap(resolved(entry));

export const isList = (entry: Entry): boolean => isSeq(resolved(entry));

const resolved = ({ node, source }: Entry): Node | undefined =>
  isAlias(node) ? node.resolve(source.document) : node;

/** Numbers as they are written, so that an id such as 01 keeps its zero. */
const textOf = (scalar: { value: unknown; source?: string }): string => {
  if (scalar.value === null || scalar.value === undefined) return '';
  return typeof scalar.value === 'string' ? scalar.value.trim() : (scalar.source ?? String(scalar.value));
};

const refuse = (entry: Entry, expected: 'mapping' | 'list' | 'text' | 'boolean'): undefined => {
  const node = resolved(entry);
  spotOf(entry, isScalar(node) ? textOf(node) : null).report('yaml.type', { expected });
};

export const spotOf = ({ source, row, path }: Entry, value: string | null): Spot => ({
  known: source.known,
  report: (code, params, part) =>
    void source.log.error(code, { file: source.file, row, column: path, value: part ?? value }, params),
});

/** A single value, read like a cell of a table. */
export const scalar =
  <T>(codec: Codec<T>): Read<T> =>
  (entry) => {
    const node = resolved(entry);
    if (!isScalar(node)) return refuse(entry, 'text');
    const text = textOf(node);
    return codec.read(text, spotOf(entry, text));
  };

export const boolean: Read<boolean> = (entry) => {
  const node = resolved(entry);
  return isScalar(node) && typeof node.value === 'boolean' ? node.value : refuse(entry, 'boolean');
};

/** A list, its items read one by one; undefined when any is refused. */
export const listOf =
  <T>(item: Read<T>): Read<readonly T[]> =>
  (entry) => {
    const items = itemsOf(entry);
    const values = items?.map(item).filter((value) => value !== undefined);
    return values?.length === items?.length ? values : undefined;
  };

/** The items of a list, counted from 1; undefined: it is none, and that is reported. */
export const itemsOf = (entry: Entry): Entry[] | undefined => {
  const node = resolved(entry);
  if (!isSeq(node)) return refuse(entry, 'list');
  return node.items.map((item, index) => ({
    node: item as Node,
    path: `${entry.path}[${index + 1}]`,
    row: lineOf(item as Node, entry),
    source: entry.source,
  }));
};

/** A list of entries that are referred to by their `id`, which therefore stands for one of them. */
export const namedListOf =
  <T extends { readonly id: string }>(item: Read<T>): Read<readonly T[]> =>
  (entry) => {
    const values = listOf(item)(entry);
    const places = values === undefined ? [] : (itemsOf(entry) ?? []);
    values?.forEach(({ id }, at) => {
      const first = values.findIndex((each) => each.id === id);
      if (first === at) return;
      const spot = spotOf(keyOf(places[at]!, 'id'), id);
      spot.report('yaml.duplicateId', { first: keyOf(places[first]!, 'id').row });
    });
    return values;
  };

const lineOf = (node: Node | null | undefined, { source, row }: Entry): number =>
  node?.range ? source.lines.linePos(node.range[0]).line : row;

/** A list of different values, at least one: an empty list would say that nothing fits, or that all does. */
export const setOf =
  <T>(codec: Codec<T>): Read<readonly T[]> =>
  (entry) => {
    const items = itemsOf(entry);
    if (items === undefined) return undefined;
    if (items.length === 0) return spotOf(entry, null).report('cell.required');
    const values = listOf(scalar(codec))(entry);
    const twice = values?.findIndex((value, at) => values.indexOf(value) < at) ?? -1;
    if (values === undefined || twice < 0) return values;
    return spotOf(items[twice]!, String(values[twice])).report('cell.listDuplicate');
  };

/** The keys of a mapping. */
export interface Fields {
  readonly at: (key: string) => Entry;
  /** The value of a key that must be there; `fallback` stands in for a refused one. */
  readonly required: <T>(key: string, read: Read<T>, fallback: T) => T;
  /** `otherwise` is what a blank or missing key stands for; it stands in for a refused value too. */
  readonly optional: <T>(key: string, read: Read<T>, otherwise: T) => T;
}

/**
 * The fields of a mapping; undefined: it is none. Keys that are not `allowed` are reported with the nearest one.
 * A refused value is in the log, so no problem comes of this file and reading may go on with a stand-in.
 */
export const fieldsOf = (
  entry: Entry,
  allowed: readonly string[],
  stray: (key: Entry, name: string) => void = strayKey(allowed),
): Fields | undefined => {
  const node = resolved(entry);
  if (!isMap(node)) return refuse(entry, 'mapping');
  const entries = new Map<string, Entry>();
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? textOf(key) : String(key);
    const path = entry.path === '' ? name : `${entry.path}.${name}`;
    const found: Entry = {
      node: (value as Node | null) ?? undefined,
      path,
      row: lineOf(key as Node, entry),
      source: entry.source,
    };
    if (allowed.includes(name)) entries.set(name, found);
    else stray(found, name);
  }
  const at = (key: string): Entry =>
    entries.get(key) ?? { ...entry, node: undefined, path: entry.path === '' ? key : `${entry.path}.${key}` };
  const optional: Fields['optional'] = (key, read, otherwise) =>
    isBlank(at(key)) ? otherwise : (read(at(key)) ?? otherwise);
  return {
    at,
    optional,
    required: (key, read, fallback) => {
      if (isBlank(at(key))) spotOf(at(key), null).report('yaml.missingKey');
      return optional(key, read, fallback);
    },
  };
};

/** One key of a mapping, without a look at the others. */
export const keyOf = (entry: Entry, key: string): Entry =>
  fieldsOf(entry, [key], () => undefined)?.at(key) ?? entry;

/** Below the top level a key that nobody reads would silently change the meaning of the case: an error. */
const strayKey =
  (allowed: readonly string[]) =>
  (key: Entry, name: string): void => {
    spotOf(key, name).report('yaml.unknownKey', { suggestion: nearest(name, allowed) });
  };

/** At the top level a key of a later version, or a planner's own note, only asks for a look. */
export const strayTopKey =
  (allowed: readonly string[]) =>
  ({ source, row, path }: Entry, name: string): void => {
    const place = { file: source.file, row, column: path, value: name };
    source.log.warning('yaml.unknownKey', place, { suggestion: nearest(name, allowed) });
  };
