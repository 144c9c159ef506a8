import { describe, expect, it } from 'vitest';
import { parseGap } from '../../bench/outside/gap-file.js';
import { gapModel } from '../../bench/outside/instances.js';
import { bruteForce } from '../contract/small-model.js';

/** Two agents, three jobs; costs, resources, capacities. */
const SMALL = '2 3\n 4 1 7\n 2 6 3\n 1 2 1\n 2 1 2\n 3 4\n';
const OTHER = '1 2\n5 8\n1 1\n2\n';

describe('a generalised assignment file', () => {
  it('one problem, minimised', () => {
    const { sense, problems, fault } = parseGap(SMALL, 'c515-1');
    expect(fault).toBeNull();
    expect(sense).toBe('min');
    expect(problems).toEqual([
      {
        agents: 2,
        jobs: 3,
        costs: [
          [4, 1, 7],
          [2, 6, 3],
        ],
        resources: [
          [1, 2, 1],
          [2, 1, 2],
        ],
        capacities: [3, 4],
      },
    ]);
  });

  it('a count and so many problems, maximised', () => {
    const { sense, problems } = parseGap(`2\n${SMALL}${OTHER}`, 'some.txt');
    expect(sense).toBe('max');
    expect(problems?.map(({ agents, jobs }) => [agents, jobs])).toEqual([
      [2, 3],
      [1, 2],
    ]);
    expect(problems![1]).toEqual({
      agents: 1,
      jobs: 2,
      costs: [[5, 8]],
      resources: [[1, 1]],
      capacities: [2],
    });
  });

  it.each([
    ['gap1.txt', SMALL, 'max'],
    ['gap12', `1 ${SMALL}`, 'max'],
    ['gapa', SMALL, 'min'],
    ['gapd.txt', `1 ${SMALL}`, 'min'],
  ])('%s: the name decides the sense', (name, text, sense) => {
    expect(parseGap(text, name).sense).toBe(sense);
  });

  it.each([
    ['', 'expected numbers, found none'],
    ['2 3 four', 'expected a number, found "four"'],
    [SMALL.slice(0, -3), 'neither one problem nor a count and so many: problem 1 ends too early'],
    [`${SMALL} 9`, 'neither one problem nor a count and so many: problem 1 ends too early'],
    [`2 ${SMALL}`, 'neither one problem nor a count and so many: problem 2 has no size'],
    [`1 ${SMALL} 9`, 'neither one problem nor a count and so many: 1 numbers too many'],
    ['1 2 0', 'neither one problem nor a count and so many: problem 1 has no size'],
    ['0', 'neither one problem nor a count and so many: a count of 0'],
    ['1.5 2', 'neither one problem nor a count and so many: a count of 1.5'],
  ])('%j is none', (text, fault) => {
    expect(parseGap(text, 'gapa')).toEqual({ sense: null, problems: null, fault });
  });

  it('as a model: each job once, no agent beyond its capacity', () => {
    const [problem] = parseGap(SMALL, 'gapa').problems!;
    const least = gapModel(problem!, 'min');
    // The cheapest agent of each job: 2 + 1 + 3 = 6, jobs 1 and 3 with agent 2 (2 + 2 of 4), job 2 with agent 1 (2 of 3).
    expect(bruteForce(least.model, least.objective)).toBe(6);
    // 4 + 6 + 7 = 17: jobs 1 and 3 to agent 1 (2 of 3), job 2 to agent 2 (1 of 4).
    const most = gapModel(problem!, 'max');
    expect(bruteForce(most.model, most.objective)).toBe(17);
    expect(most.objective.step).toBe(1);
    const tight = gapModel({ ...problem!, capacities: [3, 3] }, 'min');
    // Agent 2 can no longer do jobs 1 and 3. Jobs 1 and 2 with agent 1 (3 of 3) cost 4 + 1 + 3 = 8, jobs 2 and 3 with it 2 + 1 + 7.
    expect(bruteForce(tight.model, tight.objective)).toBe(8);
  });
});
