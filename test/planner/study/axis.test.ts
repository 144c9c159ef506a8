import { describe, expect, it } from 'vitest';
import { gridOf, parseAxes } from '../../../src/planner/index.js';
import { readTiny } from '../../report/tiny-outcome.js';

const tiny = await readTiny();

const valuesOf = (text: string) => parseAxes([text], tiny).axes[0]?.values;
const faultOf = (...texts: readonly string[]) => parseAxes(texts, tiny).faults[0];

describe('the axes of a sweep', () => {
  it('take their values exactly, steps of tenths too', () => {
    expect(valuesOf('provinceCap.max=1..3')).toEqual([1, 2, 3]);
    expect(valuesOf('quota.nu.minShare=0.1..0.5..0.1')).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(valuesOf('fund.nsnn-2024*=0.8..1.15..0.1')).toEqual([0.8, 0.9, 1, 1.1]);
    expect(valuesOf('fund.nsnn-2024=4e8..5e8..5e7')).toEqual([400_000_000, 450_000_000, 500_000_000]);
    expect(valuesOf('language.minLevel=B1,B2')).toEqual(['B1', 'B2']);
    expect(valuesOf('funds.off=true,false')).toEqual([true, false]);
  });

  it('become changes of the case, the last axis fastest', () => {
    const { axes } = parseAxes(
      ['provinceCap.max=1,2', 'quota.nu.minShare=0.3,0.4', 'fund.tai-tro-jp*=2'],
      tiny,
    );
    const { points, faults } = gridOf(tiny, axes);
    expect(faults).toEqual([]);
    expect(points.map(({ values }) => values)).toEqual([
      [1, 0.3, 2],
      [1, 0.4, 2],
      [2, 0.3, 2],
      [2, 0.4, 2],
    ]);
    const last = points[3]!.problem;
    expect(last.rules.provinceCap.max).toBe(2);
    expect(last.rules.quotas.list.find(({ id }) => id === 'nu')?.minShare).toBe(0.4);
    expect(last.funds?.find(({ id }) => id === 'tai-tro-jp')?.amount).toBe(500_000_000);
  });

  it.each([
    ['provinceCap', 'axis.form'],
    ['province.max=1', 'axis.unknownRule'],
    ['provinceCap.most=1', 'axis.unknownParameter'],
    ['quota.women.minShare=0.3', 'axis.unknownQuota'],
    ['quota.nu.least=0.3', 'axis.unknownLimit'],
    ['fund.nsnn=1', 'axis.unknownFund'],
    ['fund.nsnn-2024=much', 'axis.value'],
    ['provinceCap.max=3..1', 'axis.range'],
    ['provinceCap.max=1..3..0', 'axis.range'],
    ['provinceCap.max=1..x', 'axis.range'],
    ['provinceCap.max=1,1', 'axis.twice'],
    ['fund.nsnn-2024=0..1e9..1', 'axis.tooMany'],
  ])('refuse %s by %s', (text, code) => {
    expect(faultOf(text)).toMatchObject({ text, code });
  });

  it('refuse a parameter that stands twice, and a grid that is too large', () => {
    expect(faultOf('provinceCap.max=1', 'provinceCap.max=2')?.code).toBe('axis.twice');
    expect(faultOf('provinceCap.max=1..200', 'seatsTotal.max=1..200')?.code).toBe('axis.tooMany');
  });

  it('leave a value that the case does not admit to the readers of the case', () => {
    const { axes } = parseAxes(['language.minLevel=B2,B9'], tiny);
    const { points, faults } = gridOf(tiny, axes);
    expect(points).toEqual([]);
    expect(faults).toMatchObject([{ values: ['B9'], issues: [{ code: 'cell.choice' }] }]);
  });
});
