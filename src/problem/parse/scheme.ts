import {
  GENDERS,
  type Goal,
  type Group,
  type GroupCriteria,
  type LocalText,
  type Problem,
  type Rules,
} from '../types.js';
import { choice, date, id, integer, reference, text, year } from './cells.js';
import type { Directory } from './directory.js';
import { readGoals } from './goals.js';
import type { IssueLog } from './issue-log.js';
import { readRules } from './rules.js';
import {
  type Entry,
  type Fields,
  fieldsOf,
  isBlank,
  isMapping,
  namedListOf,
  openYaml,
  type Read,
  scalar,
  setOf,
  strayTopKey,
} from './yaml-entry.js';

export const FORMAT = 'lotrinh/case@1';

const KEYS = ['format', 'id', 'title', 'basis', 'years', 'groups', 'rules', 'goals'];

/** What `case.yaml` says, with the places of the goals, whose data stand in other files. */
export interface Scheme extends Pick<Problem, 'id' | 'title' | 'basis' | 'years' | 'groups' | 'rules'> {
  readonly goals: readonly { readonly goal: Goal; readonly entry: Entry }[];
  readonly entry: Entry;
}

/** Reads `case.yaml`; null: it is no mapping at all. */
export const readScheme = (file: string, yaml: string, known: Directory, log: IssueLog): Scheme | null => {
  const entry = openYaml(file, yaml, known, log);
  const fields = entry && fieldsOf(entry, KEYS, strayTopKey(KEYS));
  if (entry === null || fields === null || fields === undefined) return null;
  fields.required('format', scalar(choice([FORMAT])), FORMAT);
  const caseId = fields.required('id', scalar(id), '');
  const groups = readGroups(fields, known);
  const rules = readRules(fields);
  needGroups(fields, rules);
  return {
    id: caseId,
    title: fields.optional('title', readTitle, { vi: caseId, en: caseId }),
    basis: fields.optional('basis', scalar(text), null),
    years: fields.required('years', setOf(year), []).toSorted((a, b) => a - b),
    groups,
    rules,
    goals: fields.required('goals', readGoals, []),
    entry,
  };
};

/** A text for both languages, or `{vi, en}`. */
export const readTitle: Read<LocalText> = (entry) => {
  if (!isMapping(entry)) {
    const both = scalar(text)(entry);
    return both === undefined ? undefined : { vi: both, en: both };
  }
  const fields = fieldsOf(entry, ['vi', 'en']);
  return (
    fields && { vi: fields.required('vi', scalar(text), ''), en: fields.required('en', scalar(text), '') }
  );
};

const readGroups = (fields: Fields, known: Directory): readonly Group[] => {
  const entry = fields.at('groups');
  if (isBlank(entry)) return [];
  const groups = namedListOf(readGroup)(entry);
  if (groups === undefined) {
    known.leaveOpen('group'); // the refused ones may be referred to
    return [];
  }
  for (const group of groups) known.define('group', group.id, entry.row);
  return groups;
};

/** Without groups nobody is eligible: that must be written (`groups: []`), not forgotten. */
const needGroups = (fields: Fields, rules: Rules): void => {
  if (!rules.eligibility.off) fields.required('groups', () => [], []);
};

const readGroup: Read<Group> = (entry) => {
  const fields = fieldsOf(entry, ['id', 'title', 'basis', 'when']);
  if (fields === undefined) return undefined;
  const own = fields.required('id', scalar(id), '');
  return {
    id: own,
    title: fields.optional('title', readTitle, { vi: own, en: own }),
    basis: fields.optional('basis', scalar(text), null),
    when: fields.required('when', readCriteria, EVERYBODY),
  };
};

const EVERYBODY: GroupCriteria = {
  gender: null,
  ageBelow: null,
  positions: null,
  plannedFor: null,
  servesUntil: null,
};

const OLDEST = 150;

const readCriteria: Read<GroupCriteria> = (entry) => {
  const fields = fieldsOf(entry, Object.keys(EVERYBODY));
  return (
    fields && {
      gender: fields.optional('gender', scalar(choice(GENDERS)), null),
      ageBelow: fields.optional('ageBelow', scalar(integer(1, OLDEST)), null),
      positions: fields.optional('positions', setOf(reference('position')), null),
      plannedFor: fields.optional('plannedFor', setOf(reference('position')), null),
      servesUntil: fields.optional('servesUntil', scalar(date), null),
    }
  );
};
