import { describe, expect, it } from 'vitest';
import { type Issue, type Problem, parseProblem } from '../../src/problem/index.js';
import { append, caseFile, type Edit, goodCase, removed, swap } from '../bad/edits.js';

/** The good case with some of its files changed. */
const parsed = (edits: Readonly<Record<string, Edit>> = {}) =>
  parseProblem(
    [...goodCase()].flatMap(([name, text]) => {
      const content = edits[name] === undefined ? text : edits[name](text);
      return content === null ? [] : [caseFile(name, content)];
    }),
  );

const problemOf = (edits: Readonly<Record<string, Edit>> = {}): Problem => {
  const { problem, issues } = parsed(edits);
  expect(issues).toEqual([]);
  return problem!;
};

const onlyIssue = (edits: Readonly<Record<string, Edit>>): Issue => {
  const { issues } = parsed(edits);
  expect(issues).toHaveLength(1);
  return issues[0]!;
};

describe('what a case says', () => {
  it('reads each kind of cell, and the defaults of blank ones', () => {
    const [first, second] = problemOf().officials;
    expect(first).toEqual({
      id: 'o1',
      name: 'Người thứ nhất',
      province: 'an',
      gender: 'F',
      birthDate: '1985-06-15',
      position: 'chair',
      plannedPositions: [],
      languages: new Map([
        ['en', 'B2'],
        ['fr', 'A2'],
      ]),
      preferredTopics: ['digital', 'budget'],
      merit: 80.5,
      lastRating: 'excellent',
      discipline: false,
      unavailable: [
        { from: '2024-07-01', to: '2024-07-05' },
        { from: '2024-08-01', to: '2024-08-02' },
      ],
      retirementDate: '2041-06-30',
    });
    expect(second).toMatchObject({
      birthDate: '1980-01-01', // the year alone stands for 1 January
      languages: new Map(),
      preferredTopics: [],
      merit: 0,
      lastRating: 'good',
      discipline: false,
      unavailable: [],
      retirementDate: null,
    });
  });

  it('tells a single date from a window', () => {
    expect(problemOf().courses.map(({ start }) => start)).toEqual([
      { from: '2024-03-04', to: '2024-03-04', window: false },
      { from: '2024-05-06', to: '2024-06-03', window: true },
      { from: '2025-03-03', to: '2025-03-03', window: false },
    ]);
  });

  it('takes the Vietnamese name where the English one is blank, and one title for both languages', () => {
    const { provinces, groups } = problemOf();
    expect(provinces.map(({ name }) => name)).toEqual([
      { vi: 'Tỉnh An', en: 'An' },
      { vi: 'Tỉnh Bình', en: 'Tỉnh Bình' },
    ]);
    expect(groups[0]!.title).toEqual({ vi: 'Cán bộ trẻ', en: 'Cán bộ trẻ' });
  });

  it('puts a rule that is not written in force with its defaults', () => {
    const rest = swap(
      ['  noRepeatTraining: {withinYears: 3}\n', ''],
      ['  funds:\n', ''],
      ['min: 2, max: 5', 'min: 2'],
    );
    expect(problemOf({ 'case.yaml': rest }).rules).toMatchObject({
      noRepeatTraining: { off: false, basis: null, withinYears: 3 },
      funds: { off: false, basis: null },
      seats: { off: false, basis: null, min: 2, max: 17 },
    });
  });

  it('gives worstRank the reading of preferenceRank where it has none of its own', () => {
    const { goals } = problemOf({ 'case.yaml': swap([', unranked: 7', '']) });
    expect(goals.slice(2, 4)).toEqual([
      { id: 'preferenceRank', tolerance: 0, unranked: 'forbid' },
      { id: 'worstRank', tolerance: 0, unranked: 'forbid' },
    ]);
  });

  it('needs no groups when eligibility is off', () => {
    const yaml =
      'format: lotrinh/case@1\nid: x\nyears: [2024, 2025]\ngoals: []\nrules: {eligibility: {off: true}}\n';
    expect(problemOf({ 'case.yaml': () => yaml }).groups).toEqual([]);
  });

  it('keeps the zeros of ids that look like numbers', () => {
    const problem = problemOf({
      'provinces.csv': swap(['an,Tỉnh An', '01,Tỉnh An']),
      'officials.csv': (text) => text.replaceAll(',an,', ',01,'),
      'case.yaml': swap(['provinces: [an]', 'provinces: [01]']),
    });
    expect(problem.rules.quotas.list[0]!.where.provinces).toEqual(['01']);
  });

  it('tells money without a limit (no funds.csv) from no money (a header alone)', () => {
    expect(problemOf({ 'funds.csv': removed }).funds).toBeNull();
    expect(problemOf({ 'funds.csv': () => 'id,amount\n' }).funds).toEqual([]);
  });

  it('takes the posts from the nominees when there is no positions.csv', () => {
    expect(problemOf({ 'positions.csv': removed }).positions).toEqual([
      { id: 'chair', name: { vi: 'chair', en: 'chair' }, rank: null },
      { id: 'clerk', name: { vi: 'clerk', en: 'clerk' }, rank: null },
    ]);
  });

  it('keeps the checksum of every file that was read', () => {
    const { inputs } = problemOf({ 'training.csv': removed });
    expect(inputs.get('case.yaml')).toBe('sha256 of case.yaml');
    expect(inputs.has('training.csv')).toBe(false);
  });
});

describe('what makes no difference', () => {
  const plain = problemOf();

  it('a byte order mark and the line ends of Windows', () => {
    const asWindows: Edit = (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const edits = Object.fromEntries([...goodCase().keys()].map((name) => [name, asWindows]));
    expect(problemOf(edits)).toEqual(plain);
  });

  it('the last line end, and the line ends of an old Mac', () => {
    expect(problemOf({ 'pins.csv': (text) => text.trimEnd() })).toEqual(plain);
    expect(problemOf({ 'pins.csv': (text) => text.replaceAll('\n', '\r') })).toEqual(plain);
  });

  it('how Unicode spells a letter with marks, also between two files', () => {
    const composed = (text: string) =>
      text.replaceAll(',an,', ',Yên-Bái,').replace('an,Tỉnh', 'Yên-Bái,Tỉnh');
    const yaml = swap(['provinces: [an]', 'provinces: [Yên-Bái]']);
    const edits = { 'provinces.csv': composed, 'officials.csv': composed, 'case.yaml': yaml };
    const decomposed = { ...edits, 'officials.csv': (text: string) => composed(text).normalize('NFD') };
    expect(composed(goodCase().get('officials.csv')!).normalize('NFD')).not.toBe(
      composed(goodCase().get('officials.csv')!),
    );
    expect(problemOf(decomposed)).toEqual(problemOf(edits));
    expect(problemOf(decomposed).officials[0]!.province).toBe('Yên-Bái'.normalize('NFC'));
  });

  it('spaces at the ends of a cell, and lines and rows of nothing', () => {
    const spaced: Edit = (text) => text.replaceAll(',', ' ,\t').replaceAll('\n', '\n\n , ,,\n');
    expect(problemOf({ 'training.csv': spaced })).toEqual(plain);
  });

  it('the order of the rows and of the columns', () => {
    const turned: Edit = (text) => {
      const [header = '', ...rows] = text.trimEnd().split('\n');
      return `${[header, ...rows.reverse()].join('\n')}\n`;
    };
    const simple: Edit = (text) =>
      text
        .split('\n')
        .map((line) => line.split(',').reverse().join(','))
        .join('\n');
    expect(problemOf({ 'officials.csv': turned, 'calendar.csv': turned, 'pins.csv': turned })).toEqual(plain);
    expect(problemOf({ 'courses.csv': simple, 'training.csv': simple })).toEqual(plain);
  });

  it('a wish or a pin that is said twice in the same words', () => {
    const edits = { 'preferences.csv': append('o1,K1,1'), 'pins.csv': append('K3,o3,never,') };
    expect(problemOf(edits)).toEqual(plain);
  });

  it('files that the format does not name', () => {
    const files = [...goodCase()].map(([name, text]) => caseFile(name, text));
    const { problem, issues } = parseProblem([...files, caseFile('notes.csv', '"'), caseFile('a.png', 'x')]);
    expect(issues).toEqual([]);
    expect(problem).toEqual(plain);
  });
});

describe('issues', () => {
  it('come all in one run, by file, row and column', () => {
    const { problem, issues } = parsed({
      'officials.csv': swap(['1985-06-15', '1985-06-31'], ['binh,M', 'binh,X'], ['o3,,an', 'o3,,hue']),
      'case.yaml': swap(['minLevel: B1', 'minLevel: B9'], ['years: [2024, 2025]', 'years: [2024, x]']),
      'courses.csv': swap(['hybrid', 'mixed'], ['1000000', '-1']),
      'topics.csv': removed,
    });
    expect(problem).toBeNull();
    expect(issues.map(({ file, row, column, code }) => [file, row, column, code])).toEqual([
      ['case.yaml', 5, 'years[2]', 'cell.integer'],
      ['case.yaml', 18, 'rules.language.minLevel', 'cell.choice'],
      ['courses.csv', 2, 'fixed_cost', 'cell.money'],
      ['courses.csv', 2, 'mode', 'cell.choice'],
      ['officials.csv', 2, 'birth_date', 'cell.birthDate'],
      ['officials.csv', 3, 'gender', 'cell.choice'],
      ['officials.csv', 4, 'province', 'cell.unknownReference'],
      ['topics.csv', null, null, 'file.missing'],
    ]);
  });

  it('count rows as a spreadsheet does: blank lines too, and a cell of two lines as one row', () => {
    const twoLines = '\no4,"Người\nthứ tư",an,F,1990,clerk,,,,,,,,\n\no5,,nowhere,F,1990,clerk,,,,,,,,\n';
    const { row, value } = onlyIssue({ 'officials.csv': (text) => text + twoLines });
    // Rows 2 to 4 are the good ones, 5 is blank, 6 has the two lines, 7 is blank.
    expect({ row, value }).toEqual({ row: 8, value: 'nowhere' });
  });

  it('suggest what was probably meant', () => {
    const suggestion = (edits: Readonly<Record<string, Edit>>) => onlyIssue(edits).params.suggestion;
    expect(suggestion({ 'courses.csv': swap(['K1,digital', 'K1,digtial']) })).toBe('digital');
    expect(suggestion({ 'courses.csv': swap(['K1,digital', 'K1,Digital']) })).toBe('digital');
    expect(suggestion({ 'courses.csv': swap(['K1,digital', 'K1,cooking']) })).toBe('');
    expect(suggestion({ 'case.yaml': swap(['  topicRuns', '  topicRun']) })).toBe('topicRuns');
    expect(suggestion({ 'case.yaml': swap(['maxPerYear', 'maxPerYaer']) })).toBe('maxPerYear');
    expect(suggestion({ 'case.yaml': swap(['id: coverProvinces', 'id: coverProvince']) })).toBe(
      'coverProvinces',
    );
    expect(suggestion({ 'preferences.csv': swap(['K2@2024-05-20', 'K2@2024-05-21']) })).toBe('K2@2024-05-20');
    expect(suggestion({ 'provinces.csv': swap(['name_en', 'nameen']) })).toBe('name_en');
  });

  it('give up suggesting when a whole file refers to nothing', () => {
    const wrong = Array.from(
      { length: 60 },
      (_, at) => `o1${String.fromCodePoint(0x4e00 + at)},digital,2020-01-01,,`,
    ).join('\n');
    const { issues } = parsed({ 'training.csv': append(wrong) });
    expect(issues).toHaveLength(60);
    expect(issues.filter(({ params }) => params.suggestion !== '')).toHaveLength(50);
  });

  it('hold what their sentence needs', () => {
    expect(onlyIssue({ 'courses.csv': swap([',14,', ',0,']) }).params).toEqual({ min: 1, max: 3660 });
    expect(onlyIssue({ 'courses.csv': swap([',2,4,', ',5,4,']) }).params).toEqual({ min: 5, max: 4 });
    expect(onlyIssue({ 'pins.csv': append('K1,,never,') }).params).toEqual({ first: 2 });
    expect(onlyIssue({ 'topics.csv': append('digital,Số,,') }).params).toEqual({ first: 2 });
    expect(onlyIssue({ 'pins.csv': append('K1') }).params).toEqual({ found: 1, wanted: 4 });
    expect(onlyIssue({ 'partners.csv': () => 'id;name;country\n' }).params).toEqual({ separator: ';' });
    expect(
      onlyIssue({
        'calendar.csv': swap(
          ['2024-08-01,2024-08-31', '2024-05-29,2024-06-02'],
          ['country:FR,,', 'country:FR,Nghỉ hè,'],
        ),
      }).params,
    ).toEqual({
      from: '2024-05-29',
      to: '2024-06-02',
      scope: 'country:FR',
      reason: 'Nghỉ hè',
    });
  });

  it('cut a long value to 80 characters and never through one', () => {
    const long = '𝒳'.repeat(100);
    const { value } = onlyIssue({ 'courses.csv': swap(['hybrid', long]) });
    expect(value).toBe('𝒳'.repeat(80));
  });

  it('do not spread: no false unknown reference after a row or a file that is refused', () => {
    const { issues } = parsed({
      'provinces.csv': swap(['binh,Tỉnh Bình', 'binh,']),
      'courses.csv': swap(['2024-05-06/2024-06-03', 'spring']),
      'topics.csv': () => 'id,name_vi\n"digital,Số\n',
    });
    expect(issues.map(({ file, code }) => [file, code])).toEqual([
      ['courses.csv', 'cell.start'],
      ['provinces.csv', 'cell.required'],
      ['topics.csv', 'csv.quoting'],
    ]);
  });

  it('do not spread from refused wishes to goals, nor from refused nominees to their posts', () => {
    expect(onlyIssue({ 'preferences.csv': () => 'official,course,rank\no1,K1,first\n' }).code).toBe(
      'cell.integer',
    );
    expect(onlyIssue({ 'positions.csv': removed, 'officials.csv': () => '"id' }).code).toBe('csv.quoting');
  });

  it('are not hidden by a warning in the same file', () => {
    const { issues } = parsed({
      'case.yaml': append('note: none'),
      'preferences.csv': () => 'official,course,rank,note\n',
      'pins.csv': append('K2@2024-05-07,,never,'),
    });
    expect(issues.map(({ file, row, code }) => [file, row, code])).toEqual([
      ['case.yaml', 47, 'goal.noData'],
      ['case.yaml', 48, 'goal.noData'],
      ['case.yaml', 50, 'yaml.unknownKey'],
      ['pins.csv', 4, 'cell.unknownReference'],
      ['preferences.csv', 1, 'header.unknown'],
    ]);
  });

  it('take over those of files that could not be brought, which are then not missing', () => {
    const tooLarge: Issue = {
      severity: 'error',
      code: 'file.tooLarge',
      file: 'officials.csv',
      row: null,
      column: null,
      value: null,
      params: { bytes: 10, limit: 5 },
    };
    const files = [...goodCase()].flatMap(([name, text]) =>
      name === 'officials.csv' ? [] : [caseFile(name, text)],
    );
    expect(parseProblem(files, [tooLarge])).toEqual({ problem: null, issues: [tooLarge] });
    const noFolder: Issue = { ...tooLarge, code: 'file.missing', file: '.', params: {} };
    expect(parseProblem([], [noFolder])).toEqual({ problem: null, issues: [noFolder] });
  });

  it('say so when YAML is nested beyond reason, and aliases are followed', () => {
    const { issues } = parsed({ 'case.yaml': () => '['.repeat(20_000) });
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['yaml.syntax']));
    expect(issues.length).toBeLessThanOrEqual(10);
    const { rules } = problemOf({
      'case.yaml': swap(['where: {gender: F,', 'where: {gender: &her F,'], ['basis: V.1', 'basis: *her']),
    });
    expect(rules.pins.basis).toBe('F');
  });
});
