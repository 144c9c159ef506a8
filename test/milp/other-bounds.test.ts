import { describe, expect, it } from 'vitest';
import { screen } from '../../src/eligibility/index.js';
import { formulate } from '../../src/formulation/index.js';
import { differences, edited, isWithin, otherBounds, widest } from '../../src/milp/index.js';
import { withRule } from '../../src/planner/with-rule.js';
import type { Problem } from '../../src/problem/index.js';
import { readTiny } from '../report/tiny-outcome.js';

const modelOf = (problem: Problem) => formulate(screen(problem)).model;

describe('two models that differ in bounds alone', () => {
  it('are told by what differs; with it the one becomes the other', async () => {
    const tiny = await readTiny();
    const [before, after] = [4, 5].map((max) => modelOf(withRule(tiny, 'seatsTotal', { max })));
    const edits = otherBounds(before!, after!)!;
    expect(edits.rows).toHaveLength(1);
    expect(edits.columns).toEqual([]);
    expect(differences(edited(before!, edits), after!)).toEqual({ columns: [], rows: [] });
    expect([isWithin(before!, after!), isWithin(after!, before!)]).toEqual([true, false]);
  });

  it('are none where a coefficient, a row or a column is another', async () => {
    const tiny = await readTiny();
    const model = modelOf(tiny);
    const { seats } = tiny.rules;
    expect(otherBounds(model, modelOf(withRule(tiny, 'seats', { max: seats.max - 1 })))).toBeNull();
    expect(otherBounds(model, modelOf(withRule(tiny, 'coursesPerYear', { off: true })))).toBeNull();
    const fewer = { ...tiny, officials: tiny.officials.slice(1) };
    expect(otherBounds(model, modelOf(fewer))).toBeNull();
  });

  it('the widest of several bounds holds each of them', () => {
    const all = [
      { columns: [[3, 0, 2]], rows: [[1, -1, 5]] },
      { columns: [[3, -1, 1]], rows: [[2, 0, Infinity]] },
    ] as const;
    expect(widest(all)).toEqual({
      columns: [[3, -1, 2]],
      rows: [
        [1, -1, 5],
        [2, 0, Infinity],
      ],
    });
  });
});
