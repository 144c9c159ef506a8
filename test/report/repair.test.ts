import { describe, expect, it } from 'vitest';
import { repairPlan, stressPlan, withStandby } from '../../src/planner/index.js';
import {
  changesCsv,
  type Language,
  renderDocument,
  repairFaultsReport,
  repairForm,
  repairReport,
  standbyCsv,
  stressForm,
  stressReport,
} from '../../src/report/index.js';
import { changed, course, EMPTY_CASE, official } from '../plan/small-case.js';
import { planOf } from '../plan/small-plan.js';

const CASE = changed(EMPTY_CASE, {
  courses: [course('K1', '2024-03-04')],
  officials: [official('a1', { name: 'Nguyễn An' }), official('a2'), official('a3')],
  rules: { seats: { min: 2, max: 2 } },
  goals: [{ id: 'fillSeats', tolerance: 0 }],
});
const PLAN = planOf(CASE, [{ id: 'K1', officials: ['a1', 'a2'] }]);
const REQUEST = { withdraw: ['a1'], cancel: [], from: '2024-01-01' };

const page = { width: 100, colour: false };
const plain = (document: Parameters<typeof renderDocument>[0]): string =>
  renderDocument(document, page as Parameters<typeof renderDocument>[1]).replace(/\s+/g, ' ');

describe('the report on a repair', () => {
  it.each<[Language, readonly string[]]>([
    ['vi', ['Giữ 1 suất; chuyển khóa 0, thêm mới 1, thôi 1.', 'a1 Nguyễn An p1 thôi K1 xin rút']],
    ['en', ['1 seat stays; 0 moved, 1 new, 1 given up.', 'a1 Nguyễn An p1 leaves K1 withdrew']],
  ])('says in %s who changes and why', async (language, sentences) => {
    const outcome = await repairPlan(CASE, PLAN, REQUEST);
    if (outcome.status !== 'repaired') throw new Error(outcome.status);
    const said = plain(repairReport(outcome, { language, before: CASE, from: REQUEST.from, written: null }));
    for (const sentence of sentences) expect(said).toContain(sentence);
    expect(changesCsv(outcome, CASE).split('\r\n').slice(1, 4)).toEqual([
      'a1,Nguyễn An,p1,p1,leaves,K1,,withdrawn',
      'a2,a2,p1,p1,stays,K1,K1,',
      'a3,a3,p1,p1,joins,,K1,',
    ]);
    expect(repairForm(outcome, ['plan.json'], language)).toMatchObject({
      format: 'lotrinh/repair@1',
      status: 'repaired',
      proof: 'proven',
      counts: { stays: 1, joins: 1, leaves: 1 },
    });
  });

  it('says that nobody changes when nobody does', async () => {
    const outcome = await repairPlan(CASE, PLAN, { ...REQUEST, withdraw: [] });
    if (outcome.status !== 'repaired') throw new Error(outcome.status);
    const options = { language: 'en' as const, before: CASE, from: REQUEST.from, written: null };
    expect(plain(repairReport(outcome, options))).toContain('Nobody changes');
  });

  it('says why a request is not taken up, with the nearest name', async () => {
    const outcome = await repairPlan(CASE, PLAN, { ...REQUEST, withdraw: ['a11'] });
    if (outcome.status !== 'refused') throw new Error(outcome.status);
    expect(plain(repairFaultsReport(outcome.faults, 'en'))).toMatch(/a11 withdraws.*Did you mean "a1"\?/);
    expect(plain(repairFaultsReport(outcome.faults, 'vi'))).toContain('Có phải ý bạn là "a1"?');
  });
});

describe('the report on withdrawals', () => {
  const standing = withStandby(CASE, PLAN, { depth: 2, rate: 0.5 });
  const stress = stressPlan(CASE, standing, { rate: 0.5, runs: 100, seed: 1 });

  it('shows each chance with its interval, without and with the reserves', () => {
    const { without } = stress.courses[0]!.chance;
    const said = plain(stressReport(stress, CASE, 'en'));
    expect(said).toContain(`K1 2 2 1 ${Math.round(without.value * 1000) / 10}% [`);
    expect(plain(stressReport(stress, CASE, 'vi'))).toContain('Mọi khóa còn đủ số suất tối thiểu');
    expect(stressForm(stress, CASE)).toMatchObject({ format: 'lotrinh/stress@1', case: 'small', runs: 100 });
  });

  it('says that a plan names no reserves', () => {
    const bare = stressPlan(CASE, PLAN, { rate: 0.5, runs: 10, seed: 1 });
    expect(plain(stressReport(bare, CASE, 'en'))).toContain('The plan names no reserves');
  });

  it('lists the reserves in the order in which they are called', () => {
    expect(standbyCsv(standing)).toBe('\ufeffcourse,place,official\r\nK1,1,a3\r\n');
  });
});
