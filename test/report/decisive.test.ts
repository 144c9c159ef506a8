import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../src/eligibility/index.js';
import { countDecisive, decisiveReasons, type Reason } from '../../src/report/decisive.js';

const reason = (code: RefusalCode, candidates: number): Reason => ({
  refusal: { rule: 'eligibility', basis: null, code, params: {} },
  candidates,
});

const decisive = (...reasons: Reason[]): string[] =>
  decisiveReasons({ official: 'a1', reasons }, 12).map(({ refusal }) => refusal.code);

describe('the reasons that decide', () => {
  it('are those that shut out everywhere', () => {
    expect(decisive(reason('rating.notAllowed', 12), reason('language.level', 3))).toEqual([
      'rating.notAllowed',
    ]);
  });

  it('are all of them when none shuts out everywhere', () => {
    expect(decisive(reason('service.short', 9), reason('language.level', 3))).toHaveLength(2);
  });

  it('are those of every group for somebody who is in none, also where they change from date to date', () => {
    const reasons = [reason('group.gender', 12), reason('group.age', 7), reason('group.plannedFor', 5)];
    expect(decisive(...reasons, reason('language.level', 3))).toEqual([
      'group.gender',
      'group.age',
      'group.plannedFor',
    ]);
  });

  it('are counted once an official', () => {
    const refused = [
      {
        official: 'a1',
        reasons: [reason('group.age', 12), reason('group.age', 12), reason('language.level', 1)],
      },
      { official: 'a2', reasons: [reason('discipline.underWay', 12)] },
      { official: 'a3', reasons: [reason('group.age', 12)] },
    ];
    expect(countDecisive(refused, 12)).toEqual([
      { code: 'group.age', officials: 2 },
      { code: 'discipline.underWay', officials: 1 },
    ]);
  });
});
