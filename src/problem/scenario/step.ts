import type { CaseFile } from '../parse/case-file.js';
import type { Codec, Spot } from '../parse/cells.js';
import type { Kind } from '../parse/directory.js';
import { type Entry, type Fields, spotOf } from '../parse/yaml-entry.js';
import type { Problem } from '../types.js';
import type { Change, Verb } from './types.js';

/** What a change says of one thing; another change that says otherwise contradicts it. */
export interface Saying {
  /** What it is about, e.g. `rules.seats.min`, `pin K1 o1`. */
  readonly about: string;
  readonly value: string;
  /** Also for changes of other scenarios that it is joined with: of two decisions neither gives way. */
  readonly firm: boolean;
}

/** A change that was read and whose every name is known. */
export interface Step {
  /** As data, read back to the same step. */
  readonly change: Change;
  readonly apply: () => Problem;
  readonly says: readonly Saying[];
  /** What no longer holds of what was said. */
  readonly unsays?: readonly string[];
}

/** Where a change is read: the case as the changes before it leave it. */
export interface Scene {
  readonly problem: Problem;
  readonly entry: Entry;
  /** Whether an earlier change took this away. */
  readonly wasRemoved: (kind: Removable, id: string) => boolean;
  /** A row is about to be added: if the change is refused, a reference to it is no second error. */
  readonly announce: (kind: Kind, id: string) => void;
  /** A file that stands beside the scenario. */
  readonly fileOf: (name: string) => CaseFile | undefined;
}

export type Removable = Kind | 'pin';

/** undefined: it is refused, and the log says why. */
export type ReadVerb<V extends Verb> = (
  fields: Fields,
  scene: Scene,
) => (Step & { readonly change: Extract<Change, { readonly do: V }> }) | undefined;

/** An object without the keys that nothing was said for. */
export const said = <T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;

/** A key that stands there, be it blank: `null` may mean something. */
export const isWritten = ({ node }: Entry): boolean => node !== undefined;

/** A mapping that sets nothing; a misspelt key in it has been told already. */
export const needSomething = (entry: Entry): undefined =>
  entry.source.log.hasErrors ? undefined : spotOf(entry, null).report('cell.required');

/** Any text as it stands. */
export const raw: Codec<string> = { read: (text: string, _at: Spot) => text, write: (text) => text };

/** A reference to what is there, or to what an earlier change took away: to remove it again changes nothing. */
export const hereOrRemoved = (kind: Kind, { wasRemoved }: Scene): Codec<string> => ({
  read: (text, at) =>
    at.known.knows(kind, text) || wasRemoved(kind, text)
      ? text
      : at.report('cell.unknownReference', { kind, suggestion: at.known.suggest(kind, text) }),
  write: (text) => text,
});
