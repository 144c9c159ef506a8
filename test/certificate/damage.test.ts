import { describe, expect, it } from 'vitest';
import {
  type Certificate,
  type CertificateFault,
  checkCertificate,
  type Node,
  parseCertificate,
} from '../../src/certificate/index.js';
import type { Plan } from '../../src/plan/index.js';
import type { Problem } from '../../src/problem/index.js';
import { documentOf } from '../property/document.js';
import { readTiny } from '../report/tiny-outcome.js';
import { certified } from './branch-and-bound.js';
import {
  branched,
  type Certified,
  certificateFor,
  cutOff,
  type Loose,
  proofOf,
  rationed,
  spoiled,
} from './certificates.js';

/* Each kind of damage to a good certificate is refused, with its place. */

const problem = await readTiny();
const good = await certified(problem);
if (good === null) throw new Error('models/tiny has a proven plan');

type LooseNode = Loose<Node>;
type LooseFork = Extract<LooseNode, { branch: unknown }>;
type LooseLeaf = Exclude<LooseNode, { branch: unknown }>;

const asFork = (node: LooseNode): LooseFork => {
  if (!('branch' in node)) throw new Error('a leaf');
  return node;
};
const asLeaf = (node: LooseNode): LooseLeaf => {
  if ('branch' in node) throw new Error('a fork');
  return node;
};

/** The first goal whose proof branches. */
const BRANCHED = good.certificate.goals.findIndex(({ proof }) => proof !== null && 'branch' in proof.tree);
const LAST = problem.goals.length - 1;

/** The first leaf on the `down` side, and its place. */
const firstLeaf = (certificate: Loose<Certificate>, goal: number): LooseLeaf => {
  let node = certificate.goals[goal]!.proof!.tree;
  while ('branch' in node) node = node.down;
  return node;
};

const read = (text: string): readonly CertificateFault[] => {
  const parsed = parseCertificate(text);
  return 'faults' in parsed ? parsed.faults : [];
};

const check = (certificate: Certificate, about: Partial<Certified> = {}) =>
  checkCertificate(about.problem ?? problem, about.plan ?? good.plan, certificate);

/** What is refused of the certificate with this damage; the goals from `from` on are not proven. */
const refusedFrom = (
  from: number,
  spoil: (certificate: Loose<Certificate>) => void,
  about: Partial<Certified> = {},
): readonly CertificateFault[] => {
  const { goals, faults } = check(spoiled(good.certificate, spoil), about);
  expect(goals.map(({ proven }) => proven)).toEqual(problem.goals.map((_, index) => index < from));
  return faults;
};

describe('a good certificate', () => {
  it('proves every goal, one of them by branches', () => {
    expect(check(good.certificate)).toEqual({
      goals: problem.goals.map(({ id }) => ({ id, proven: true })),
      faults: [],
    });
    expect(BRANCHED).toBeGreaterThan(0);
  });
});

describe('numbers and names', () => {
  it('a multiplier that was changed', () => {
    const faults = refusedFrom(LAST, (certificate) => {
      const { rows } = firstLeaf(certificate, LAST);
      const name = Object.keys(rows).find((each) => each.startsWith('held('))!;
      rows[name]! *= 0.5;
      certificate.goals[LAST]!.proof!.tighten = [];
    });
    expect(faults).toMatchObject([{ code: 'leaf.open', path: `goals[${LAST}].proof.tree` }]);
    expect(Number(faults[0]!.values.bound)).toBeGreaterThanOrEqual(Number(faults[0]!.values.target));
  });

  it('a row that the model of the case does not have', () => {
    const row = 'seats(K9 "x")';
    const faults = refusedFrom(1, (certificate) => {
      asLeaf(certificate.goals[1]!.proof!.tree).rows[row] = 1;
    });
    const path = String.raw`goals[1].proof.tree.rows["seats(K9 \"x\")"]`;
    expect(faults).toEqual([{ code: 'row.unknown', path, values: { row } }]);
  });

  it('a goal that is held before its turn', () => {
    const faults = refusedFrom(1, (certificate) => {
      asLeaf(certificate.goals[1]!.proof!.tree).rows['held(2)'] = -1;
    });
    expect(faults).toMatchObject([{ code: 'row.early', path: 'goals[1].proof.tree.rows["held(2)"]' }]);
    const inFix = refusedFrom(1, (certificate) => {
      certificate.goals[0]!.proof!.fix.push({ objective: 0, rows: { 'held(2)': -1 } });
    });
    expect(inFix).toMatchObject([{ code: 'row.early', path: 'goals[0].proof.fix[1].rows["held(2)"]' }]);
  });

  it('a multiplier on a side that a row does not limit', () => {
    const faults = refusedFrom(2, (certificate) => {
      certificate.goals[2]!.proof!.tighten.push({ objective: 1, rows: { 'shut(K1)': -1 } });
    });
    expect(faults).toMatchObject([
      { code: 'row.side', path: 'goals[2].proof.tighten[1].rows["shut(K1)"]', values: { row: 'shut(K1)' } },
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('a multiplier that is %d', (value) => {
    const faults = refusedFrom(0, (certificate) => {
      asLeaf(certificate.goals[1]!.proof!.tree).rows.seatsTotal = value;
    });
    const path = 'goals[1].proof.tree.rows["seatsTotal"]';
    expect(faults).toEqual([
      { code: 'form.type', path, values: { expected: 'number', found: String(value) } },
    ]);
    const text = JSON.stringify(good.certificate).replace(
      /("rows":\{"[^"]+":)[-\d.e]+/,
      `$1${value === Infinity ? '1e999' : 'NaN'}`,
    );
    expect(read(text)).toMatchObject([{ code: value === Infinity ? 'form.type' : 'form.syntax' }]);
  });
});

describe('trees', () => {
  const atRoot = (spoil: (root: LooseFork) => void): readonly CertificateFault[] =>
    refusedFrom(BRANCHED, (certificate) => {
      certificate.goals[BRANCHED]!.proof!.tighten = [];
      spoil(asFork(certificate.goals[BRANCHED]!.proof!.tree));
    });
  const root = `goals[${BRANCHED}].proof.tree`;

  it('a leaf that is missing', () => {
    for (const side of ['down', 'up'] as const) {
      const text = JSON.stringify(
        spoiled(good.certificate, (certificate) => {
          delete (asFork(certificate.goals[BRANCHED]!.proof!.tree) as Partial<LooseFork>)[side];
        }),
      );
      expect(read(text)).toEqual([{ code: 'form.missing', path: `${root}.${side}`, values: {} }]);
    }
  });

  it('a branch with its sides exchanged', () => {
    const faults = atRoot((fork) => {
      [fork.down, fork.up] = [fork.up, fork.down];
    });
    expect(faults.map(({ code }) => code)).toContain('leaf.open');
  });

  it('a branch at another number', () => {
    for (const by of [-1, 1]) {
      const faults = atRoot((fork) => {
        fork.branch.atMost += by;
      });
      expect(faults.map(({ code }) => code)).toContain('leaf.open');
    }
  });

  it('a branch cut off', () => {
    const faults = refusedFrom(BRANCHED, ({ goals }) => {
      const { proof } = goals[BRANCHED]!;
      proof!.tree = asFork(proof!.tree).down;
    });
    expect(faults.map(({ code }) => code)).toContain('leaf.open');
  });

  it.each([
    ['no column', { column: 'open(K9)', atMost: 0 }, 'branch.unknown'],
    ['no row', { row: 'oneDate(K9)', atMost: 0 }, 'branch.unknown'],
    ['a row of money', { row: 'funds.amount(nsnn-2024)', atMost: 0 }, 'branch.fraction'],
    ['a column that may be a part', { column: 'covered(an)', atMost: 0 }, 'branch.fraction'],
    ['a row of columns that may be parts', { row: 'held(1)', atMost: 0 }, 'branch.fraction'],
    ['a number between two whole ones', { column: 'open(K1)', atMost: 0.5 }, 'branch.number'],
  ] as const)('a branch on %s', (_, branch, code) => {
    const faults = atRoot((fork) => {
      fork.branch = branch;
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]!.code).toBe(code);
    expect(faults[0]!.path).toMatch(new RegExp(`^${root.replace(/[[\].]/g, '\\$&')}\\.branch`));
  });
});

describe('cuts', () => {
  const { problem: own, plan, certificate } = cutOff();
  type LooseCut = NonNullable<NonNullable<Loose<Certificate>['goals'][number]['proof']>['cuts']>[number];
  const cut = 'goals[0].proof.cuts[0]';
  const spoil = (change: (cut: LooseCut) => void): Certificate =>
    spoiled(certificate, ({ goals }) => change(goals[0]!.proof!.cuts![0]!));

  it.each<[string, (cut: LooseCut) => void, string, string]>([
    ['one that cuts off plans', (it) => Object.assign(it, { atMost: 4 }), 'leaf.open', `${cut}.tree.down`],
    [
      'a coefficient that was changed',
      (it) => Object.assign(it.columns, { 'open(K2)': 6 }),
      'leaf.open',
      `${cut}.tree.down`,
    ],
    [
      'a column that is not there',
      (it) => Object.assign(it.columns, { 'open(K9)': 1 }),
      'cut.unknown',
      `${cut}.columns["open(K9)"]`,
    ],
    [
      'a part of a coefficient',
      (it) => Object.assign(it.columns, { 'open(K1)': 0.5 }),
      'cut.number',
      `${cut}.columns["open(K1)"]`,
    ],
    [
      'a limit between two numbers',
      (it) => Object.assign(it, { atMost: 5.5 }),
      'cut.number',
      `${cut}.atMost`,
    ],
    ['a place beyond the steps', (it) => Object.assign(it, { after: 1 }), 'cut.after', `${cut}.after`],
    ['a place before them', (it) => Object.assign(it, { after: -1 }), 'cut.after', `${cut}.after`],
    ['a place between two', (it) => Object.assign(it, { after: 0.5 }), 'cut.after', `${cut}.after`],
    [
      'a proof that rests on itself',
      (it) => Object.assign((it.tree as LooseFork).down, { rows: { 'cut(1,1)': 1 } }),
      'row.unknown',
      `${cut}.tree.down.rows["cut(1,1)"]`,
    ],
    [
      'a branch cut off',
      (it) => Object.assign(it, { tree: (it.tree as LooseFork).down }),
      'leaf.open',
      `${cut}.tree`,
    ],
    [
      'a step that leans on no side',
      (it) => void it.tighten.push({ objective: 1, rows: { 'shut(K1)': -1 } }),
      'row.side',
      `${cut}.tighten[0].rows["shut(K1)"]`,
    ],
  ])('%s', (_, change, code, path) => {
    const { goals, faults } = checkCertificate(own, plan, spoil(change));
    expect(faults[0]).toMatchObject({ code, path });
    expect(goals).toEqual([{ id: 'fillSeats', proven: false }]);
  });

  it('one that only better plans would keep', () => {
    // No plan passes 5, so those that would are all without K1; the plan itself is not.
    const { problem: other, plan: five, certificate: plain } = rationed();
    const claimed = spoiled(plain, ({ goals }) => {
      const proof = goals[0]!.proof!;
      proof.tighten = [{ objective: 1, rows: { seatsTotal: 1 } }];
      const tree = { objective: 1 as const, rows: {} };
      proof.cuts = [{ after: 1, columns: { 'open(K1)': 1 }, atMost: 1, tighten: [], tree }];
    });
    expect(checkCertificate(other, five, claimed).faults).toMatchObject([
      { code: 'leaf.open', path: `${cut}.tree` },
    ]);
  });

  it('one that plans do not keep which later goals may take for less', () => {
    // Whoever has both seats opens the only course there is. With a tolerance of 2, nobody has to have any.
    const alone = branched().problem;
    const claimed = (tolerance: number): readonly CertificateFault[] => {
      const one = {
        ...alone,
        courses: alone.courses.slice(0, 1),
        goals: [{ ...alone.goals[0]!, tolerance }],
      };
      const both = documentOf(one, [{ id: 'K1', officials: ['a1', 'a2'] }]);
      const leaf = { objective: 1, rows: { 'shut(K1)': 1 } } as const;
      const tree = { objective: 1, rows: {} } as const;
      const mustOpen = { after: 1, columns: { 'open(K1)': -4 }, atMost: -3, tighten: [], tree };
      const proof = proofOf(leaf, { tighten: [leaf], cuts: [mustOpen] });
      return checkCertificate(one, both, certificateFor(both, [proof])).faults;
    };
    expect(claimed(0)).toEqual([]);
    expect(claimed(2)).toMatchObject([{ code: 'leaf.open', path: `${cut}.tree` }]);
  });

  it('one that goes back behind the one before it', () => {
    const two = spoiled(certificate, ({ goals }) => {
      const proof = goals[0]!.proof!;
      proof.tighten = [{ objective: 1, rows: {} }];
      proof.cuts = [1, 0].map((after) => ({ ...structuredClone(proof.cuts![0]!), after }));
    });
    expect(checkCertificate(own, plan, two).faults).toEqual([
      { code: 'cut.after', path: 'goals[0].proof.cuts[1].after', values: { found: '0', most: 1 } },
    ]);
  });

  it('a key that is missing, or one too many', () => {
    const missing = JSON.stringify(
      spoil((it) => {
        delete (it.tree as Partial<LooseFork>).up;
      }),
    );
    expect(read(missing)).toEqual([{ code: 'form.missing', path: `${cut}.tree.up`, values: {} }]);
    const more = JSON.stringify(spoil((it) => Object.assign(it, { name: 'K' })));
    expect(read(more)).toEqual([{ code: 'form.unknownKey', path: cut, values: { key: 'name' } }]);
  });
});

describe('steps that were invented', () => {
  it('cut off nothing that a plan may have', () => {
    // The goal before the last one, said to be one less than it is; whatever is claimed to tighten, the optimum stays.
    const claims = [
      { seatsTotal: 100 },
      { attendances: 50 },
      { 'held(1)': -50 },
      { 'held(2)': -7, seatsTotal: 3 },
    ];
    for (const rows of claims) {
      const tighten = [...Array(3)].map(() => ({ objective: 1, rows }) as const);
      const { faults } = check(
        spoiled(good.certificate, ({ goals }) => {
          goals[2]!.proof!.tighten = [...tighten];
          goals[2]!.proof!.tree = { objective: 0, rows: {} };
        }),
      );
      expect(faults).toMatchObject([{ code: 'leaf.open', path: 'goals[2].proof.tree' }]);
    }
  });

  it('may not fix by the objective', () => {
    const faults = refusedFrom(3, (certificate) => {
      const { fix, tighten } = certificate.goals[2]!.proof!;
      fix.push(structuredClone(tighten[0]!));
    });
    expect(faults).toMatchObject([{ code: 'fix.objective', path: 'goals[2].proof.fix[1].objective' }]);
  });
});

describe('what is said of the goals', () => {
  it('a value that was raised', () => {
    const faults = refusedFrom(2, ({ goals }) => {
      goals[2]!.value += 1;
    });
    expect(faults).toEqual([
      { code: 'goal.value', path: 'goals[2].value', values: { found: '6', expected: 5 } },
    ]);
  });

  it('a value that was raised in the plan as well', () => {
    const raise = (goals: { value: number; bound: number | null }[]): void => {
      goals[2]!.value += 1;
      goals[2]!.bound! += 1;
    };
    const plan = structuredClone(good.plan) as Loose<Plan>;
    raise(plan.goals);
    const faults = refusedFrom(2, ({ goals }) => raise(goals), {
      plan: plan as Plan,
    });
    expect(faults).toMatchObject([{ code: 'goal.value', path: 'goals[2].value' }]);
  });

  it('a bound that the plan does not state', () => {
    const faults = refusedFrom(2, ({ goals }) => {
      goals[2]!.bound! -= 1;
    });
    expect(faults).toEqual([
      { code: 'goal.bound', path: 'goals[2].bound', values: { found: 4, expected: 5 } },
    ]);
  });

  const boundAt = (goal: number, bound: number | null, changes: Partial<Problem> = {}) => {
    const plan = structuredClone(good.plan) as Loose<Plan>;
    plan.goals[goal]!.bound = bound;
    const state = ({ goals }: Loose<Certificate>): void => {
      goals[goal]!.bound = bound;
    };
    return refusedFrom(goal, state, { plan: plan as Plan, problem: { ...problem, ...changes } });
  };

  it('a bound that the plan beats, or does not come up to', () => {
    expect(boundAt(4, 9)).toMatchObject([{ code: 'goal.distance', values: { value: 8, bound: 9 } }]);
    expect(boundAt(4, 7)).toMatchObject([{ code: 'goal.distance', values: { value: 8, bound: 7 } }]);
    expect(boundAt(6, 769_999_999)).toMatchObject([{ code: 'goal.distance', path: 'goals[6].value' }]);
  });

  it('a value that is within the tolerance of a bound, but the bound is too low', () => {
    // fillSeats has 5; said to be 1 better than a bound of 4 it is refused, whatever the tolerance.
    const goals = problem.goals.map((goal) => ({ ...goal, tolerance: 1 }));
    expect(boundAt(0, 4, { goals })).toMatchObject([{ code: 'goal.distance', values: { tolerance: 1 } }]);
  });

  it('a bound that no plan can have', () => {
    const goals = problem.goals.map((goal) => (goal.id === 'spend' ? { ...goal, tolerance: 100 } : goal));
    expect(boundAt(6, 769_999_999, { goals })).toMatchObject([
      { code: 'goal.notAValue', path: 'goals[6].bound', values: { bound: 769_999_999 } },
    ]);
  });

  it('a proof of no bound', () => {
    expect(boundAt(3, null)).toEqual([{ code: 'goal.noBound', path: 'goals[3].bound', values: {} }]);
  });

  it('no proof: not proven, and no fault', () => {
    const { goals, faults } = check(
      spoiled(good.certificate, (certificate) => {
        certificate.goals[LAST]!.proof = null;
      }),
    );
    expect(faults).toEqual([]);
    expect(goals.filter(({ proven }) => !proven)).toEqual([{ id: 'spend', proven: false }]);
  });
});

describe('certificates of something else', () => {
  it('another case', () => {
    const faults = refusedFrom(0, (certificate) => {
      certificate.case = 'infeasible';
    });
    expect(faults).toEqual([
      { code: 'case', path: 'case', values: { found: 'infeasible', expected: 'tiny' } },
    ]);
  });

  it('files that have changed since', () => {
    const faults = refusedFrom(0, ({ inputs }) => {
      inputs['pins.csv'] = inputs['case.yaml']!;
      inputs['extra.csv'] = '00';
    });
    expect(faults).toEqual(
      ['extra.csv', 'pins.csv'].map((file) => ({
        code: 'inputs',
        path: `inputs["${file}"]`,
        values: { file },
      })),
    );
  });

  it('a case that has changed in memory', () => {
    // One seat more: the proof of the seats speaks of a row that now allows 7.
    const { rules } = problem;
    const wider = { ...problem, rules: { ...rules, seats: { ...rules.seats, max: 4 } } };
    const { goals, faults } = check(good.certificate, { problem: wider });
    expect(faults.map(({ code }) => code)).toContain('leaf.open');
    expect(goals.every(({ proven }) => proven)).toBe(false);
  });

  it('goals in another order', () => {
    const faults = refusedFrom(0, ({ goals }) => {
      [goals[0], goals[1]] = [goals[1]!, goals[0]!];
    });
    expect(faults).toMatchObject([{ code: 'goals.list', path: 'goals' }]);
  });

  it('a plan that has changed since', () => {
    const plan = structuredClone(good.plan) as Loose<Plan>;
    plan.courses[0]!.officials.pop();
    const { goals, faults } = check(good.certificate, { plan: plan as Plan });
    expect(faults.map(({ code }) => code)).toContain('goal.value');
    expect(goals.every(({ proven }) => proven)).toBe(false);
  });
});

describe('the form', () => {
  it.each([
    ['[]', { code: 'form.type', path: '' }],
    ['{', { code: 'form.syntax', path: '' }],
    ['{"format": "lotrinh/plan@1"}', { code: 'form.format', path: 'format' }],
    ['{}', { code: 'form.format', path: 'format', values: { found: '', expected: 'lotrinh/certificate@1' } }],
    [
      '{"format": "lotrinh/certificate@1", "case": "x", "inputs": {}}',
      { code: 'form.missing', path: 'goals' },
    ],
  ])('%s', (text, fault) => {
    expect(read(text)).toMatchObject([fault]);
  });

  const edited = (spoil: (certificate: Loose<Certificate>) => void): readonly CertificateFault[] =>
    read(JSON.stringify(spoiled(good.certificate, spoil)));

  it('an objective that is neither 0 nor 1', () => {
    const faults = edited((certificate) => {
      Object.assign(asLeaf(certificate.goals[1]!.proof!.tree), { objective: 2 });
      Object.assign(certificate.goals[2]!.proof!.fix[0]!, { objective: 0.5 });
    });
    expect(faults.map(({ path }) => path)).toContain('goals[2].proof.fix[0].objective');
    expect(faults.every(({ code }) => code === 'form.type')).toBe(true);
  });

  it('a leaf that is a branch as well, and a branch on two things', () => {
    const leaf = edited((certificate) => {
      Object.assign(asFork(certificate.goals[BRANCHED]!.proof!.tree), { objective: 1, rows: {} });
    });
    expect(leaf.map(({ code, values }) => [code, values.key])).toEqual([
      ['form.unknownKey', 'objective'],
      ['form.unknownKey', 'rows'],
    ]);
    const branch = edited((certificate) => {
      Object.assign(asFork(certificate.goals[BRANCHED]!.proof!.tree).branch, { row: 'a', column: 'b' });
    });
    expect(branch.map(({ path }) => path)).toEqual([`goals[${BRANCHED}].proof.tree.branch`]);
  });
});
