import fc from 'fast-check';
import { planCase, type Screening } from 'lotrinh';
import { describe, expect, it } from 'vitest';
import { partList, seedList, sizeList } from '../../bench/results/arguments.js';
import { readResultCase, resultCases } from '../../bench/results/cases.js';
import { CHANGE_KINDS, type ChangeKind, chooseChanges } from '../../bench/results/changes.js';
import type { GrowthFigures, Part, RatioFigures, ResolveFigures, Side } from '../../bench/results/figures.js';
import { growthPlot, growthSection, isReached } from '../../bench/results/growth.js';
import { pageOf } from '../../bench/results/page.js';
import { plot } from '../../bench/results/plot.js';
import { betweenText, leastOf, medianOf, ratioOf, ratiosSection } from '../../bench/results/ratios.js';
import { resolveSection } from '../../bench/results/resolve.js';
import { median } from '../../bench/results/statistics.js';

describe('the median', () => {
  it.each([
    [[], null],
    [[3], 3],
    [[9, 1, 10], 9],
    [[10, 2, 9, 1], 5.5],
    [[1, Infinity, Infinity, 2], Infinity],
    [[Infinity, Infinity], Infinity],
  ])('of %j is %s', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });

  it('has as many numbers below as above, and is at home among them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (numbers) => {
        const middle = median(numbers)!;
        const half = numbers.length / 2;
        expect(numbers.filter((each) => each < middle).length).toBeLessThanOrEqual(half);
        expect(numbers.filter((each) => each > middle).length).toBeLessThanOrEqual(half);
      }),
      { seed: 41, numRuns: 200 },
    );
  });
});

const side = (seconds: number, outcome: Side['outcome'] = 'proven'): Side => ({
  seconds,
  outcome,
  detail: '',
});

const ratioFigures = (id: string, own: Side, yardstick: Side): RatioFigures => ({
  id,
  lean: { columns: 17_255, rows: 3742, nonzeros: 73_836 },
  textbook: { columns: 16_734, rows: 3220, nonzeros: 154_933 },
  ...{ own, yardstick, mismatches: [] },
});

describe('a ratio', () => {
  it.each([
    [side(2), side(30), '15.0'],
    [side(2), side(3), '1.50'],
    [side(2), side(601, 'limit'), '> 300.0'],
    [side(601, 'limit'), side(30), '< 0.05'],
    [side(600, 'limit'), side(600, 'limit'), '-'],
    [side(0, 'failed'), side(30), '-'],
    [side(2), side(30, 'failed'), '-'],
  ])('%j against %j: %s', (own, yardstick, text) => {
    expect(betweenText(ratioOf(ratioFigures('a', own, yardstick), 600))).toBe(text);
  });

  it('is none where the two differ in an optimum', () => {
    const figures = { ...ratioFigures('a', side(2), side(30)), mismatches: ['a differs'] };
    expect(ratioOf(figures, 600)).toBeNull();
  });
});

describe('median and least of ratios', () => {
  const exactly = (value: number) => ({ low: value, high: value });
  const above = (value: number) => ({ low: value, high: Infinity });

  it('are exact where what was cut is beyond them', () => {
    expect(betweenText(medianOf([exactly(4), exactly(9), above(20)]))).toBe('9.00');
    expect(betweenText(leastOf([exactly(4), exactly(9), above(20)]))).toBe('4.00');
  });

  it('are bounds where what was cut may be below or at them', () => {
    // The cut one may be 5 or 50: the middle is then 5 or 9.
    expect(betweenText(medianOf([exactly(4), exactly(9), above(5)]))).toBe('5.00 to 9.00');
    expect(betweenText(medianOf([exactly(4), above(9), above(20)]))).toBe('> 9.00');
    expect(betweenText(leastOf([above(3), exactly(9)]))).toBe('3.00 to 9.00');
    expect(betweenText(leastOf([above(3), above(9)]))).toBe('> 3.00');
  });

  it('hold the true ones whatever those that were cut would have come to', () => {
    let cut = 0;
    const run = fc.record({ value: fc.integer({ min: 1, max: 50 }), limit: fc.integer({ min: 1, max: 50 }) });
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 9 }), (runs) => {
        const ranges = runs.map(({ value, limit }) => (value > limit ? above(limit) : exactly(value)));
        cut += ranges.filter(({ high }) => high === Infinity).length;
        const values = runs.map(({ value }) => value);
        for (const [range, truth] of [
          [medianOf(ranges)!, median(values)!],
          [leastOf(ranges)!, Math.min(...values)],
        ] as const) {
          expect(range.low).toBeLessThanOrEqual(truth);
          expect(range.high).toBeGreaterThanOrEqual(truth);
        }
      }),
      { seed: 42, numRuns: 300 },
    );
    expect(cut).toBeGreaterThan(300);
  });

  it('of none are unknown', () => {
    expect([betweenText(medianOf([])), betweenText(leastOf([]))]).toEqual(['-', '-']);
  });
});

/** The cells of the lines of the first table in a text, headings first, the rule below them left out. */
const cellsOf = (text: string): string[][] => {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines
    .filter((_, at) => at !== 1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

describe('the table of ratios', () => {
  const cases = [
    ratioFigures('one', side(2), side(30)),
    ratioFigures('two', side(3), side(600.4, 'limit')),
    {
      ...ratioFigures('three', side(1), side(0, 'failed')),
      yardstick: { ...side(0, 'failed'), detail: 'out of memory' },
    },
  ];
  const text = ratiosSection({ limit: 600, cases });

  it('has sizes, seconds and ratios, and what was cut as bounds', () => {
    const [headings, ...lines] = cellsOf(text);
    expect(headings).toEqual([
      'case',
      'our columns / rows / nonzeros',
      'textbook columns / rows / nonzeros',
      ...['exact s', 'yardstick s', 'ratio'],
    ]);
    const sizes = ['17,255 / 3,742 / 73,836', '16,734 / 3,220 / 154,933'];
    expect(lines).toEqual([
      ['one', ...sizes, '2.0', '30.0', '15.0'],
      ['two', ...sizes, '3.0', '> 600', '> 200.0'],
      ['three', ...sizes, '1.0', 'FAILED', '-'],
    ]);
  });

  it('ends with the median and the worst of those that count', () => {
    const [middle, worst] = text.split('\n').slice(-2);
    // Ranges 15 and above 200: their middle is above 107.5, the least is 15.
    expect(middle).toContain('2 of 3 cases): **> 107.5**');
    expect(worst).toBe('Worst ratio: **15.0**');
    expect(text).toContain('three: the yardstick FAILED: out of memory');
  });
});

const changeRuns = (kind: ChangeKind, seconds: readonly number[]): ResolveFigures['runs'] =>
  seconds.map((took, at) => ({
    ...{ kind, label: `change ${at}`, seconds: took, answer: 'proven' as const },
    anew: at === 0 ? { seconds: 4, answer: 'proven' as const, agrees: true } : null,
  }));

const resolveFigures: ResolveFigures = {
  ...{ id: 'one', openSeconds: 0.25, baseSeconds: 4, baseAnswer: 'proven' },
  runs: [
    ...changeRuns('away', [1, 3, 2, 9, 1]),
    ...changeRuns('to', [0.2, 0.1, 0.3]),
    ...changeRuns('close', [4, 4, 4, 4, 4]),
    ...changeRuns('remove', [2, 2]),
  ],
};

describe('the tables of changes', () => {
  it('give the median seconds of each kind with its share of the base', () => {
    const [, line] = cellsOf(resolveSection([resolveFigures]));
    expect(line).toEqual([
      'one',
      '0.250',
      '4.0',
      '2.0 (50 %)',
      '0.200 (5.0 %)',
      '-',
      '4.0 (100 %)',
      '2.0 (50 %)',
    ]);
  });

  it('tell what contradicts, is not proven, or failed', () => {
    const [first, second, third, ...rest] = resolveFigures.runs;
    const runs = [
      { ...first!, anew: { seconds: 4, answer: 'proven' as const, agrees: false } },
      { ...second!, answer: 'gap' as const },
      { ...third!, answer: 'infeasible' as const },
      ...rest,
    ];
    const text = resolveSection([
      { ...resolveFigures, runs },
      { id: 'two', failed: 'out of memory' },
    ]);
    expect(text).toContain('- MISMATCH: one, away: change 0');
    expect(text).toContain('- one, away: change 1: NOT PROVEN (gap)');
    expect(text).toContain('- one, away: change 2: no plan can exist');
    expect(text).toContain('- two: FAILED: out of memory');
    expect(text).toContain(
      '15 answers: 1 gap, 1 infeasible, 13 proven; 4 of them solved from nothing too, 1 with',
    );
    expect(resolveSection([resolveFigures])).not.toMatch(/MISMATCH|NOT PROVEN|FAILED/);
  });
});

const growthFigures = (officials: number, pairs: number, seconds: number): GrowthFigures => ({
  ...{ officials, courses: 48, gap: 1e-4, pairs, seconds, peakMegabytes: 300, answer: 'gap' },
  goals: [
    { id: 'coverProvinces', value: 61, bound: 61 },
    { id: 'merit', value: 20_000, bound: 20_001 },
  ],
});

describe('growth', () => {
  const small = growthFigures(650, 10_000, 2);

  it('shows pairs, seconds, memory and the gap of each goal', () => {
    const text = growthSection([small], 'growth.svg');
    const [, line] = cellsOf(text);
    expect(line).toEqual(['650x48', '1e-4', '10,000', '2.0', '20.0', '300', 'within the gap']);
    expect(text).toMatch(/\| 650x48 \| +0 \| 5\.0e-5 \|/); // 1 of 20,000
    expect(text).toContain('](growth.svg)');
  });

  it('says where the gap is not reached', () => {
    const goals = (bound: number | null) => [{ id: 'merit', value: 20_000, bound }];
    expect(isReached({ ...small, goals: goals(20_002) })).toBe(true);
    expect(isReached({ ...small, goals: goals(20_003) })).toBe(false);
    expect(isReached({ ...small, goals: goals(null) })).toBe(false);
    expect(isReached({ ...small, goals: [], answer: 'stopped' })).toBe(false);
    expect(isReached({ ...small, gap: 0 })).toBe(false);
    expect(isReached({ ...small, gap: 0, answer: 'proven', goals: goals(20_000) })).toBe(true);
    expect(growthSection([{ ...small, goals: goals(30_000) }], 'x.svg')).toContain('NOT WITHIN THE GAP');
  });

  it('plots what gave figures alone', () => {
    const failed = { id: '9x9', failed: 'out of memory' };
    expect(growthPlot([small, failed])!.match(/<circle/g)).toHaveLength(2); // the legend has one
    expect(growthPlot([failed])).toBeNull();
    expect(growthSection([failed], 'x.svg')).toContain('9x9: FAILED: out of memory');
  });
});

describe('the plot', () => {
  const point = (label: string, x: number, y: number, isFull = true) => ({ label, x, y, isFull });

  /** Places of the dots, without that of the legend. */
  const dotsOf = (svg: string): number[][] =>
    [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="4.5" fill="#(000|fff)"/g)]
      .map(([, cx, cy]) => [Number(cx), Number(cy)])
      .slice(0, -1);

  const dashedOf = (svg: string): number[] =>
    /<path d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)"[^>]*stroke-width="1.5" stroke-dasharray/
      .exec(svg)!
      .slice(1, 5)
      .map(Number);

  it('has equal steps for equal factors on both axes', () => {
    const dots = dotsOf(plot([point('a', 2e3, 0.3), point('b', 2e4, 3), point('c', 2e5, 30)])!);
    const [a, b, c] = dots as [number[], number[], number[]];
    expect(b[0]! - a[0]!).toBeCloseTo(c[0]! - b[0]!, 0);
    expect(b[1]! - a[1]!).toBeCloseTo(c[1]! - b[1]!, 0);
    expect(b[0]).toBeGreaterThan(a[0]!);
    expect(b[1]).toBeLessThan(a[1]!); // more time is higher up
  });

  it('draws proportional growth from the first point: through all where time grows as pairs do', () => {
    const even = plot([point('a', 1000, 1), point('b', 30_000, 30)])!;
    expect(dashedOf(even)).toEqual(dotsOf(even).flat());
    const slower = plot([point('a', 1000, 1), point('b', 30_000, 10)])!;
    const [first, last] = dotsOf(slower) as [number[], number[]];
    const [x1, y1, x2, y2] = dashedOf(slower) as [number, number, number, number];
    expect([x1, y1, x2]).toEqual([...first, last[0]]);
    expect(y2).toBeLessThan(last[1]!);
  });

  it('stays in its frame, and marks what is not within its gap with a ring and a word', () => {
    const svg = plot([point('a<b', 700, 0.04), point('b', 2e6, 900, false)])!;
    for (const [x, y] of [...dotsOf(svg), dashedOf(svg).slice(2)]) {
      expect(x).toBeGreaterThanOrEqual(76);
      expect(x).toBeLessThanOrEqual(672);
      expect(y).toBeGreaterThanOrEqual(24);
      expect(y).toBeLessThanOrEqual(420);
    }
    expect(svg).toContain('not within the gap asked');
    expect(svg).toContain('>a&lt;b</text>');
    expect(plot([point('a', 700, 0.04)])).not.toContain('not within the gap asked');
    // Greys and black alone: nothing rests on colour.
    const colours = [...svg.matchAll(/#[0-9a-f]{3}\b/g)].map(([colour]) => colour);
    expect([...new Set(colours)].sort()).toEqual(['#000', '#999', '#ddd', '#fff']);
  });

  it('of nothing is none', () => {
    expect(plot([])).toBeNull();
  });
});

describe('the page', () => {
  const part = <T>(figures: T, command = 'npm run bench -- --results'): Part<T> => ({
    machine: { processor: 'Some CPU', cores: 2, memoryGigabytes: 24, node: 'v20.1.0' },
    ...{ command, version: '0.1.0', figures },
  });
  const growth = part([growthFigures(650, 10_000, 2)]);

  it('opens with machine and command, and has the parts that were run', () => {
    const text = pageOf({ ratios: null, resolve: part([resolveFigures]), growth }, 'growth.svg');
    const top = text.slice(0, text.indexOf('## '));
    expect(top).toContain('- Machine: Some CPU, 2 cores, 24 GB');
    expect(top).toContain('Node v20.1.0');
    expect(top.match(/Command: `npm run bench -- --results`/g)).toHaveLength(1);
    expect(text.match(/^## .*$/gm)).toEqual(['## Solving again after one change', '## Growth']);
    expect(text).not.toContain('\n\n\n');
  });

  it('tells commands apart where the parts have their own', () => {
    const resolve = part([resolveFigures], 'npm run bench -- --results --parts resolve');
    const text = pageOf({ ratios: null, resolve, growth }, 'growth.svg');
    expect(text).toContain('For resolve:');
    expect(text).toContain('For growth:');
    expect(text).toContain('`npm run bench -- --results --parts resolve`');
  });

  it('of nothing says so', () => {
    expect(pageOf({ ratios: null, resolve: null, growth: null }, 'growth.svg')).toContain('Nothing was run.');
  });
});

describe('the words of the command line', () => {
  it('seeds', () => {
    expect(seedList('1-3')).toEqual([1, 2, 3]);
    expect(seedList('7,2-3,3')).toEqual([2, 3, 7]);
    for (const wrong of ['', '3-1', 'a', '1-', '1,,2', '-1'])
      expect(() => seedList(wrong)).toThrow('seeds such as');
  });

  it('parts and sizes', () => {
    expect(partList('growth,ratios')).toEqual(['ratios', 'growth']);
    expect(() => partList('ratios,speed')).toThrow('no part speed');
    expect(sizeList('126x12,650x48')).toEqual([
      { officials: 126, courses: 12 },
      { officials: 650, courses: 48 },
    ]);
    for (const wrong of ['', '126', '0x3', '126x12,']) expect(() => sizeList(wrong)).toThrow('sizes such as');
  });
});

describe('the cases', () => {
  it('are the generated ones, one a seed, and the scheme', () => {
    const ids = resultCases([1, 2]);
    expect(ids).toEqual(['650x48 seed 1', '650x48 seed 2', 'de-an-1641']);
    const [one, two, scheme] = ids.map((id) => readResultCase(id)!);
    for (const problem of [one!, two!]) {
      const { officials, courses, provinces } = problem;
      expect([officials.length, courses.length, provinces.length]).toEqual([650, 48, 63]);
    }
    expect(one!.officials).not.toEqual(two!.officials);
    expect(scheme!.id).toBe('de-an-1641');
  });
});

describe('the chosen changes', async () => {
  const problem = readResultCase('126x12 seed 1')!;
  const outcome = await planCase(problem);
  if (outcome.status !== 'planned') throw new Error('the small case has a plan');
  const { plan, screening } = outcome;
  const all = chooseChanges(screening, plan);
  const ofKind = (kind: ChangeKind) => all.filter((each) => each.kind === kind).map(({ change }) => change);
  const attends = (official: string, course: string): boolean =>
    plan.courses.some((open) => open.course === course && open.officials.includes(official));
  const mayAttend = ({ candidates, judge }: Screening, official: string, row: string): boolean =>
    candidates.some(
      ({ course }, at) =>
        course.id === row &&
        judge(
          problem.officials.findIndex(({ id }) => id === official),
          at,
        ).length === 0,
    );

  it('are five of each kind, all different, and the same each time', () => {
    const attending = plan.courses.flatMap(({ officials }) => officials).length;
    expect(attending).toBeGreaterThanOrEqual(5);
    for (const kind of CHANGE_KINDS) {
      const expected = kind === 'close' ? Math.min(5, plan.courses.length) : 5;
      expect(ofKind(kind)).toHaveLength(expected);
    }
    expect(new Set(all.map(({ label, kind }) => `${kind} ${label}`)).size).toBe(all.length);
    expect(chooseChanges(screening, plan)).toEqual(all);
  });

  it('pin attending officials away from their course, and to another that they may attend', () => {
    for (const change of [...ofKind('away'), ...ofKind('to')]) {
      if (change.do !== 'pin') throw new Error('no pin');
      const { official, course, kind } = change;
      expect(attends(official!, course)).toBe(kind === 'never');
      expect(plan.courses.some(({ officials }) => officials.includes(official!))).toBe(true);
      expect(mayAttend(screening, official!, course)).toBe(true);
    }
  });

  it('cut the fund that is used most, ever deeper', () => {
    const shares = problem.funds!.map(({ id, amount }) => ({
      id,
      share: plan.courses.reduce((sum, { funding }) => sum + (funding[id] ?? 0), 0) / amount,
    }));
    const cuts = ofKind('fund').flatMap((change) => (change.do === 'fund' ? [change] : []));
    const [id] = cuts[0]!.funds!;
    const { amount } = problem.funds!.find((fund) => fund.id === id)!;
    expect(shares.find((fund) => fund.id === id)!.share).toBe(Math.max(...shares.map(({ share }) => share)));
    expect(cuts.map((cut) => cut.funds)).toEqual(cuts.map(() => [id]));
    expect(cuts.map((cut) => Math.round(100 - (100 * cut.amount!) / amount))).toEqual([2, 4, 6, 8, 10]);
    expect(cuts.every((cut) => Number.isInteger(cut.amount!))).toBe(true);
  });

  it('close open candidates and remove attending officials', () => {
    for (const change of ofKind('close')) {
      expect(plan.courses.map(({ id }) => id)).toContain(change.do === 'close' ? change.courses![0] : null);
    }
    for (const change of ofKind('remove')) {
      const official = change.do === 'removeOfficials' ? change.where.officials![0] : null;
      expect(plan.courses.flatMap(({ officials }) => officials)).toContain(official);
    }
  });

  it('leave alone what is pinned by `must`, unless pins are off', () => {
    const { course, officials } = plan.courses[0]!;
    const pins = [{ course, official: officials[0]!, kind: 'must' as const, reason: null }];
    const pinned = { ...problem, pins };
    const chosenOf = (each: typeof problem) =>
      JSON.stringify(chooseChanges({ ...screening, problem: each }, plan).map(({ change }) => change));
    expect(chosenOf(problem)).toContain(`{"do":"close","courses":["${course}`);
    expect(chosenOf(problem)).toContain(`"${officials[0]}"`);
    expect(chosenOf(pinned)).not.toContain(`{"do":"close","courses":["${course}`);
    expect(chosenOf(pinned)).not.toContain(`"${officials[0]}"`);
    const off = { ...problem.rules, pins: { ...problem.rules.pins, off: true } };
    expect(chosenOf({ ...pinned, rules: off })).toBe(chosenOf(problem));
  });

  it('leave money alone where it is no limit', () => {
    const rules = { ...problem.rules, funds: { ...problem.rules.funds, off: true } };
    const free = { ...screening, problem: { ...problem, rules } };
    expect(chooseChanges(free, plan).filter(({ kind }) => kind === 'fund')).toEqual([]);
  });
});
