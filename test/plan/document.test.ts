/** The text of a plan: written one way only, read strictly. */
import { describe, expect, it } from 'vitest';
import { formatPlan, PLAN_PROBLEM_CODES, type Plan, parsePlan } from '../../src/plan/index.js';
import { GOOD_PLAN } from './broken-plans.js';
import type { Draft } from './small-plan.js';

/** The same value with the keys of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, turned(each)]),
  );
};

const FULL: Plan = {
  ...GOOD_PLAN,
  scenario: 'no-japan',
  standby: { K1: ['c1', 'b1'], 'K2@2024-05-20': [] },
  provenance: {
    ...GOOD_PLAN.provenance,
    options: { time: null, gap: 0.5, solver: 'highs', quiet: true },
    changes: [{ set: 'rules.seats.min', to: { b: [1, { y: 2, x: 1 }], a: null } }],
    inputs: { 'officials.csv': 'ab', 'case.yaml': 'cd' },
  },
};

const keysOf = (value: object): readonly string[] => Object.keys(value);

describe('formatPlan', () => {
  const written = JSON.parse(formatPlan(turned(FULL) as Plan)) as Plan;

  it('gives the same bytes whatever the order of the keys in memory', () => {
    expect(formatPlan(turned(FULL) as Plan)).toBe(formatPlan(FULL));
  });

  it('writes the keys in the order of the case format', () => {
    expect(keysOf(written)).toEqual([
      'format',
      'case',
      'scenario',
      'proof',
      'goals',
      'courses',
      'standby',
      'coverage',
      'provenance',
    ]);
    expect(keysOf(written.goals[0]!)).toEqual(['id', 'value', 'bound', 'proven']);
    expect(keysOf(written.courses[0]!)).toEqual([
      'id',
      'course',
      'start',
      'end',
      'year',
      'topic',
      'partner',
      'country',
      'language',
      'mode',
      'officials',
      'head',
      'cost',
      'funding',
    ]);
    expect(keysOf(written.coverage)).toEqual(['provinces', 'groups']);
    expect(keysOf(written.coverage.provinces)).toEqual(['covered', 'uncovered']);
    expect(keysOf(written.provenance)).toEqual([
      'programme',
      'version',
      'solver',
      'solverVersion',
      'options',
      'changes',
      'inputs',
    ]);
  });

  it('sorts the keys of records, and leaves lists as they are', () => {
    expect(keysOf(written.standby)).toEqual(['K1', 'K2@2024-05-20']);
    expect(keysOf(written.courses[1]!.funding)).toEqual(['sponsor', 'state']);
    expect(keysOf(written.provenance.inputs)).toEqual(['case.yaml', 'officials.csv']);
    expect(written.standby.K1).toEqual(['c1', 'b1']);
    expect(written.goals.map(({ id }) => id)).toEqual(FULL.goals.map(({ id }) => id));
  });

  it('sorts ids made of digits as texts too', () => {
    const lines = formatPlan({ ...FULL, standby: { 9: [], 10: [], K1: [] } }).split('\n');
    const keys = lines.filter((line) => /^ {4}"[^"]+": \[\]/.test(line)).map((line) => line.trim());
    expect(keys).toEqual(['"10": [],', '"9": [],', '"K1": []']);
  });

  it('is JSON with two spaces and a newline at the end', () => {
    const text = formatPlan(FULL);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(text.split('\n')[1]).toBe('  "format": "lotrinh/plan@1",');
  });

  it('is read back as the same plan', () => {
    expect(parsePlan(formatPlan(FULL))).toEqual({ plan: FULL });
    expect(parsePlan(formatPlan({ ...GOOD_PLAN, courses: [], goals: [] }))).toEqual({
      plan: { ...GOOD_PLAN, courses: [], goals: [] },
    });
  });
});

/** The text of the full plan with something written over the parsed JSON. */
const altered = (alter: (json: Draft<Plan>) => unknown): string => {
  const json = JSON.parse(formatPlan(FULL)) as Draft<Plan>;
  alter(json);
  return JSON.stringify(json);
};

const CASES = [
  ['a list', '[]', [{ path: '', code: 'plan.type', params: { expected: 'object', found: 'list' } }]],
  ['null', 'null', [{ path: '', code: 'plan.type', params: { expected: 'object', found: 'null' } }]],
  [
    'another format',
    '{"format": "lotrinh/plan@2"}',
    [
      {
        path: 'format',
        code: 'plan.format',
        params: { found: 'lotrinh/plan@2', expected: 'lotrinh/plan@1' },
      },
    ],
  ],
  [
    'no format',
    '{}',
    [{ path: 'format', code: 'plan.format', params: { found: '', expected: 'lotrinh/plan@1' } }],
  ],
  [
    'a cost in words',
    altered((json) => Object.assign(json.courses[1]!, { cost: '240' })),
    [{ path: 'courses[1].cost', code: 'plan.type', params: { expected: 'number', found: 'text' } }],
  ],
  [
    'two faults at once',
    altered((json) => {
      Object.assign(json.courses[0]!, { officials: 'a1' });
      Reflect.deleteProperty(json.goals[0]!, 'bound');
    }),
    [
      { path: 'goals[0].bound', code: 'plan.missing', params: {} },
      { path: 'courses[0].officials', code: 'plan.type', params: { expected: 'list', found: 'text' } },
    ],
  ],
  [
    'an unknown proof',
    altered((json) => Object.assign(json, { proof: 'sure' })),
    [{ path: 'proof', code: 'plan.value', params: { allowed: 'proven, gap, none', found: '"sure"' } }],
  ],
  [
    'funding that is a list',
    altered((json) => Object.assign(json.courses[0]!, { funding: [] })),
    [{ path: 'courses[0].funding', code: 'plan.type', params: { expected: 'object', found: 'list' } }],
  ],
  [
    'an option that is a list',
    altered((json) => Object.assign(json.provenance.options, { solver: [] })),
    [
      {
        path: 'provenance.options.solver',
        code: 'plan.type',
        params: { expected: 'text, number, true, false or null', found: 'list' },
      },
    ],
  ],
  [
    'no provenance',
    altered((json) => Reflect.deleteProperty(json, 'provenance')),
    [{ path: 'provenance', code: 'plan.missing', params: {} }],
  ],
] as const;

describe('parsePlan', () => {
  it.each(CASES)('refuses %s', (_, text, problems) => {
    expect(parsePlan(text)).toEqual({ problems });
  });

  it('refuses what is not JSON, with the reason', () => {
    const parsed = parsePlan('{"format": ');
    expect(parsed).toMatchObject({ problems: [{ path: '', code: 'plan.syntax' }] });
  });

  it('refuses a number beyond all bounds', () => {
    const text = formatPlan(FULL).replace('"cost": 130', '"cost": 1e999');
    expect(parsePlan(text)).toEqual({
      problems: [
        {
          path: 'courses[0].cost',
          code: 'plan.type',
          params: { expected: 'number', found: 'a number beyond all bounds' },
        },
      ],
    });
  });

  it('has shown every code', () => {
    const shown = new Set<string>([
      'plan.syntax',
      ...CASES.flatMap(([, , problems]) => problems.map(({ code }) => code)),
    ]);
    expect(PLAN_PROBLEM_CODES.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('leaves out keys that it does not know, and takes a byte order mark', () => {
    const text = altered((json) => {
      Object.assign(json, { remark: 'x' });
      Object.assign(json.courses[0]!, { remark: 'y' });
    });
    expect(parsePlan(`\uFEFF${text}`)).toEqual({ plan: FULL });
  });
});
