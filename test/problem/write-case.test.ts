import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Problem, parseProblem, writeCase } from '../../src/problem/index.js';
import { caseFile, goodCase } from '../bad/edits.js';
import { arbitraryProblem } from './arbitrary-problem.js';

const written = (problem: Problem) => writeCase(problem).map(({ name, text }) => caseFile(name, text));

const readBack = (problem: Problem) => {
  const { problem: again, issues } = parseProblem(written(problem));
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return again;
};

const good = (): Problem => {
  const { problem } = parseProblem([...goodCase()].map(([name, text]) => caseFile(name, text)));
  return problem!;
};

describe('writeCase', () => {
  it('writes what parseProblem reads as the same problem', () => {
    let withFunds = 0;
    let examined = 0;
    fc.assert(
      fc.property(arbitraryProblem, (problem) => {
        examined += 1;
        if (problem.funds !== null) withFunds += 1;
        expect({ ...readBack(problem), inputs: problem.inputs }).toEqual(problem);
      }),
      { seed: 1641, numRuns: 300 },
    );
    expect(examined).toBeGreaterThanOrEqual(300);
    expect(withFunds).toBeGreaterThan(100);
  }, 60_000);

  it('writes the good case with all that it says', () => {
    const problem = good();
    expect({ ...readBack(problem), inputs: problem.inputs }).toEqual(problem);
  });

  it('leaves blank what a blank stands for, and quotes only where CSV needs it', () => {
    const texts = new Map(writeCase(good()).map(({ name, text }) => [name, text]));
    expect(texts.get('partners.csv')).toBe(
      'id,name,country,max_courses_per_year\ngrips,GRIPS,JP,2\ninsp,"INSP, Strasbourg",FR,\n',
    );
    expect(texts.get('provinces.csv')).toContain('\nbinh,Tỉnh Bình,,,Miền Nam,\n');
    expect(texts.get('case.yaml')).not.toContain('noRepeatTraining'); // 3 years are the default
    expect(texts.get('case.yaml')).toContain('\nyears: [2024, 2025]\n');
  });

  it('leaves out optional files without a row, but funds.csv only when money is no limit', () => {
    const bare = { ...good(), training: [], calendar: [], pins: [] };
    const names = (problem: Problem) => writeCase(problem).map(({ name }) => name);
    expect(names({ ...bare, funds: [] })).toEqual([
      'case.yaml',
      'provinces.csv',
      'positions.csv',
      'topics.csv',
      'partners.csv',
      'courses.csv',
      'officials.csv',
      'preferences.csv',
      'funds.csv',
      'earlier.json', // the plan that a goal keeps
    ]);
    expect(names({ ...bare, funds: null })).not.toContain('funds.csv');
  });
});
