import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, type Issue, parseProblem } from '../../src/problem/index.js';
import { GOAL_KEYS } from '../../src/problem/parse/goals.js';
import { RULE_READERS } from '../../src/problem/parse/rules.js';
import { TABLES } from '../../src/problem/parse/tables.js';
import { type BadCase, caseFile, goodCase } from '../bad/edits.js';
import { BAD_FILES } from '../bad/files.js';
import { BAD_SCHEMES } from '../bad/scheme.js';
import { BAD_TABLES } from '../bad/tables.js';

const BAD_CASES: readonly BadCase[] = [...BAD_FILES, ...BAD_TABLES, ...BAD_SCHEMES];

const edited = ({ file, edit }: BadCase) => {
  const texts = goodCase();
  return [...texts].flatMap(([name, text]) => {
    const content = name === file ? edit(text) : text;
    return content === null ? [] : [caseFile(name, content)];
  });
};

const inShort = ({ code, file, row, column, value, severity }: Issue) => [
  code,
  file,
  row,
  column,
  value,
  ...(severity === 'warning' ? ['warning'] : []),
];

describe('a case with one fault', () => {
  it('is made of a case without any', () => {
    const files = [...goodCase()].map(([name, text]) => caseFile(name, text));
    expect(parseProblem(files).issues).toEqual([]);
  });

  it.each(BAD_CASES)('$name', (bad) => {
    const { problem, issues } = parseProblem(edited(bad));
    expect(issues.map(inShort)).toEqual(bad.issues);
    expect(problem === null).toBe(issues.some(({ severity }) => severity === 'error'));
  });
});

/** The issues of the disk are made by `readCaseFolder`, and tried in its own test. */
const OF_THE_DISK: readonly string[] = ['file.unreadable', 'file.tooLarge'];

describe('the register of bad cases', () => {
  const expected = BAD_CASES.flatMap(({ issues }) => issues);

  it('has a case for every code of an issue', () => {
    const tried = new Set<string>([...OF_THE_DISK, ...expected.map(([code]) => code)]);
    const ofCases = ISSUE_CODES.filter((code) => !code.startsWith('scenario.')); // tried with the scenarios
    expect(ofCases.filter((code) => !tried.has(code))).toEqual([]);
  });

  it('has a case for every column of every file', () => {
    const tried = new Set(expected.map(([, file, , column]) => `${file} ${column}`));
    const columns = TABLES.flatMap((table) =>
      Object.values(table.columns).map(({ name }) => `${table.file} ${name}`),
    );
    expect(columns.length).toBeGreaterThan(60);
    expect(columns.filter((column) => !tried.has(column))).toEqual([]);
  });

  it('has a case for every parameter of every rule and goal', () => {
    const tried = expected.map(([, , , column]) => column ?? '');
    const ofRules = Object.entries<{ readonly keys: readonly string[] }>(RULE_READERS).flatMap(
      ([rule, { keys }]) =>
        keys.length === 0 ? [`rules.${rule}`] : keys.map((key) => `rules.${rule}.${key}`),
    );
    expect(ofRules.filter((path) => !tried.some((column) => column.startsWith(path)))).toEqual([]);
    const ofGoals = new Set(Object.values(GOAL_KEYS).flat());
    expect([...ofGoals].filter((key) => !tried.some((column) => column.includes(`].${key}`)))).toEqual([]);
  });
});
