/** Other solvers are not needed: scripts stand for them, and what the real ones write is kept here as text. */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { caseModel, parseMps, planCase, provenOptima } from 'lotrinh';
import { afterAll, describe, expect, it } from 'vitest';
import { ask, locate, PEERS } from '../../bench/peers/commands.js';
import { compared, type Duel, duelsTable } from '../../bench/peers/duels.js';
import { staged } from '../../bench/peers/run-peers.js';
import { type StagedAnswer, solveStaged } from '../../bench/peers/wasm-highs.js';
import { readModel } from '../problem-synthesise/read-case.js';

const dir = await mkdtemp(join(tmpdir(), 'lotrinh-peers-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

const peerOf = (command: string) => PEERS.find((peer) => peer.command === command)!;

/** A command that answers what it is told to, whatever it is asked. */
const fake = async (name: string, command: string, lines: readonly string[]): Promise<string> => {
  await mkdir(join(dir, name), { recursive: true });
  const path = join(dir, name, command);
  await writeFile(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(path, 0o755);
  return path;
};

describe('what solvers write', () => {
  it.each([
    [
      'highs',
      'Model status\nOptimal\n\n# Primal solution values\nFeasible\nObjective -734\n# Columns 2\nx 1\n',
      'optimal',
      -734,
    ],
    [
      'highs',
      'Model status\nTime limit reached\n\n# Primal solution values\nFeasible\nObjective -7\n',
      'limit',
      -7,
    ],
    ['highs', 'Model status\nInfeasible\n\n# Primal solution values\nNone\n', 'failed', null],
    ['cbc', 'Optimal - objective value -734.00000000\n      0 open(K1)  1  0\n', 'optimal', -734],
    ['cbc', 'Stopped on time - objective value -5.00000000\n', 'limit', -5],
    [
      'cbc',
      'Stopped on time (no integer solution - continuous used) - objective value -5.00000000\n',
      'limit',
      -5,
    ],
    ['cbc', 'Optimal (within gap tolerance) - objective value -5.00000000\n', 'failed', -5],
    ['cbc', 'Infeasible - objective value 0.00000000\n', 'failed', 0],
    [
      'glpsol',
      'c Problem:    lotrinh\nc Status:     INTEGER OPTIMAL\ns mip 58 44 o -734\ni 1 0\n',
      'optimal',
      -734,
    ],
    ['glpsol', 's mip 58 44 f -5\n', 'limit', -5],
    ['glpsol', 's mip 58 44 n 0\n', 'failed', 0],
    [
      'scip',
      'solution status: optimal solution found\nobjective value:                 -734\nx  1\n',
      'optimal',
      -734,
    ],
    ['scip', 'solution status: time limit reached\nno solution available\n', 'limit', null],
    ['scip', 'solution status: infeasible\nno solution available\n', 'failed', null],
    ['cbc', '', 'failed', null],
    ['glpsol', '', 'failed', null],
  ] as const)('%s: %j', (command, solution, status, value) => {
    expect(peerOf(command).read(solution)).toMatchObject({ status, value });
  });

  it('all are asked for gap 0 and told the time', () => {
    const request = { model: '/m.mps', solution: '/s', options: '/o', seconds: 12.5 };
    for (const peer of PEERS) {
      const all = [...peer.args(request), peer.options ?? ''].join(' ');
      expect(all).toMatch(/gap (= )?0\b|ratioGap 0/);
      expect(all).toMatch(/\b12\.5\b|--tmlim 13\b/);
      expect(all).toContain('/m.mps');
      expect(all).toContain('/s');
    }
  });
});

describe('a command', () => {
  it('is found on the path where it can be run', async () => {
    const path = await fake('found', 'cbc', []);
    await mkdir(join(dir, 'folder', 'cbc'), { recursive: true });
    await writeFile(join(dir, 'cbc'), 'not executable');
    const places = ['', join(dir, 'nowhere'), join(dir, 'folder'), dir, join(dir, 'found')];
    expect(locate('cbc', places.join(delimiter))).toBe(path);
    expect(locate('scip', places.join(delimiter))).toBeNull();
  });

  it('that fails, writes nothing or is too slow has no answer', async () => {
    const model = join(dir, 'any.mps');
    const asked = (path: string, seconds: number) => ask(peerOf('cbc'), path, { model, dir, seconds });
    const failing = await asked(await fake('failing', 'cbc', ['exit 3']), 5);
    expect(failing).toMatchObject({ status: 'failed', value: null });
    const silent = await asked(await fake('silent', 'cbc', ['exit 0']), 5);
    expect(silent).toMatchObject({ status: 'failed', value: null });
    const slow = await asked(await fake('slow', 'cbc', ['sleep 0.3', 'exit 1']), 0.1);
    expect(slow).toMatchObject({ status: 'limit', value: null });
  });
});

const { problem } = await readModel('tiny');

const ours = async () => {
  const outcome = await planCase(problem);
  if (outcome.status !== 'planned') throw new Error(outcome.status);
  const linear = caseModel(problem, 'textbook');
  return {
    linear,
    optima: provenOptima(linear, outcome.plan)!.map((value, at) => value / linear.objectives[at]!.step),
  };
};

const setting = (linear: Awaited<ReturnType<typeof ours>>['linear'], optima: readonly number[] | null) => ({
  ...{ id: 'tiny', peer: 'cbc', kind: 'textbook' as const, linear, optima, own: 2, seconds: 60 },
});

describe('peers beside the planner', () => {
  it('HiGHS goal by goal has our optima, on both models', async () => {
    const { optima } = await ours();
    for (const kind of ['textbook', 'lean'] as const) {
      const linear = caseModel(problem, kind);
      const answers = await solveStaged(linear, 60);
      expect(answers.map(({ status, value }) => [status, Math.round(value!)])).toEqual(
        optima.map((value) => ['optimal', value]),
      );
      expect(compared(setting(linear, optima), answers)).toMatchObject({ outcome: 'proven', mismatches: [] });
    }
  }, 60_000);

  it('HiGHS without time stops at the first goal', async () => {
    const { linear } = await ours();
    const answers = await solveStaged(linear, 0);
    expect(answers.map(({ status }) => status)).toEqual(['limit']);
  }, 60_000);

  it('a command gets each goal with the earlier ones held, and its maxima are turned round', async () => {
    const { linear, optima } = await ours();
    const models = join(dir, 'models');
    await mkdir(models, { recursive: true });
    const values = optima.map((value, at) => (linear.objectives[at]!.sense === 'max' ? -value : value));
    // it puts each model aside, and answers the optimum of the goal whose turn it is
    const path = await fake('knowing', 'cbc', [
      'for solution; do :; done',
      `turn=$(ls ${models} | wc -l)`,
      `cp "$1" ${models}/$turn.mps`,
      `set -- ${values.join(' ')}`,
      'shift $turn',
      `printf 'Optimal - objective value %s.00000000\\n' "$1" > "$solution"`,
    ]);
    const answers = await staged(peerOf('cbc'), path, linear, optima, 60);
    expect(answers.map(({ status, value }) => [status, value])).toEqual(
      optima.map((value) => ['optimal', value]),
    );
    for (const at of optima.keys()) {
      const { model, faults } = parseMps(await readFile(join(models, `${at}.mps`), 'utf8'));
      expect(faults).toEqual([]);
      const held = [...model!.rows.names].filter((name) => name.startsWith('held('));
      expect(held).toEqual(linear.objectives.slice(0, at).map(({ name }) => `held(${name})`));
    }
  });

  it('a command that uses up the time is asked no more', async () => {
    const { linear, optima } = await ours();
    const slow = await fake('late', 'cbc', [
      'for solution; do :; done',
      'sleep 0.3',
      `echo "Optimal - objective value -${optima[0]}" > "$solution"`,
    ]);
    const answers = await staged(peerOf('cbc'), slow, linear, optima, 0.2);
    expect(answers.map(({ goal, status }) => [goal, status])).toEqual([
      ['coverProvinces', 'optimal'],
      ['coverGroups', 'limit'],
    ]);
  });
});

const answer = (goal: string, status: StagedAnswer['status'], value: number | null): StagedAnswer => ({
  ...{ goal, status, value, seconds: 3, detail: status },
});

describe('the comparison', () => {
  const two = { objectives: [{ name: 'first' }, { name: 'second' }] } as never;
  const of = (optima: readonly number[] | null, ...answers: readonly StagedAnswer[]): Duel =>
    compared({ ...setting(two, optima), linear: two }, answers);

  it('tells an optimum that differs from ours loudly', () => {
    const duel = of([5, 7], answer('first', 'optimal', 5.0000001), answer('second', 'optimal', 6));
    expect(duel.outcome).toBe('MISMATCH');
    expect(duel.mismatches).toEqual([
      'tiny, cbc, textbook: second is 6 to them, 7 to us (in steps of the goal)',
    ]);
    expect(duelsTable([duel])).toMatch(/\| +- \| MISMATCH \|/);
  });

  it('does not take a value without proof for an optimum', () => {
    const duel = of([5, 7], answer('first', 'optimal', 5), answer('second', 'limit', 6));
    expect(duel).toMatchObject({ outcome: '> 60 s, at second', goals: '1/2', isLimit: true, mismatches: [] });
    expect(duelsTable([duel])).toMatch(/> 6\.0 \| +2\.0 \| +> 3\.00 \|/);
  });

  it('gives the ratio of the times', () => {
    const duel = of([5, 7], answer('first', 'optimal', 5), answer('second', 'optimal', 7));
    expect(duel).toMatchObject({ outcome: 'proven', goals: '2/2', theirs: 6 });
    expect(duelsTable([duel])).toMatch(/\| +6\.0 \| +2\.0 \| +3\.00 \| proven/);
  });

  it('says where a peer failed, and that ours are not known', () => {
    expect(of([5, 7], answer('first', 'failed', null)).outcome).toBe('FAILED at first: failed');
    expect(of(null, answer('first', 'optimal', 9), answer('second', 'optimal', 9)).outcome).toBe('proven');
  });
});
