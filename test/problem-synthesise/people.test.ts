import { describe, expect, it } from 'vitest';
import {
  REFUSAL_CODES,
  type Screening,
  type ScreeningSummary,
  screen,
  summarise,
} from '../../src/eligibility/index.js';
import { type Official, type Problem, synthesise } from '../../src/problem/index.js';
import { readModel } from './read-case.js';

const SEEDS = [1, 2, 1641];

const screened = SEEDS.map((seed): { problem: Problem; screening: Screening; summary: ScreeningSummary } => {
  const problem = synthesise({ officials: 650, courses: 48, provinces: 63, seed });
  const screening = screen(problem);
  return { problem, screening, summary: summarise(screening) };
});

/** The codes of the pairs that are refused once. */
const soleRefusals = ({ problem, candidates, judge }: Screening): string[] =>
  problem.officials.flatMap((_, official) =>
    candidates.flatMap((_, candidate) => {
      const refusals = judge(official, candidate);
      return refusals.length === 1 ? refusals.map(({ code }) => code) : [];
    }),
  );

const share = (problem: Problem, holds: (official: Official) => boolean): number =>
  problem.officials.filter(holds).length / problem.officials.length;

const speaks = (code: string) => (official: Official) => /^(B2|C)/.test(official.languages.get(code) ?? '');

describe('650 nominees', () => {
  it('give every reason that there is to refuse somebody', () => {
    for (const { summary } of screened) {
      const codes = new Set(summary.byReason.map(({ code }) => code));
      // A case with groups never says that it has none.
      expect(REFUSAL_CODES.filter((code) => !codes.has(code))).toEqual(['group.none']);
    }
  });

  it('are refused now and then for one reason alone, whichever it is', () => {
    for (const { screening } of screened) {
      const alone = new Set(soleRefusals(screening));
      const person = ['rating.notAllowed', 'discipline.underWay', 'service.short'];
      const pair = ['training.repeat', 'language.level', 'unavailable.own', 'unavailable.calendar'];
      expect([...person, ...pair].filter((code) => !alone.has(code))).toEqual([]);
    }
  });

  it('have few in office and most in the succession plan', () => {
    for (const { summary } of screened) {
      const members = new Map(summary.byGroup.map(({ group, members }) => [group, members]));
      for (const group of ['a', 'b']) {
        expect(members.get(group)).toBeGreaterThanOrEqual(55);
        expect(members.get(group)).toBeLessThanOrEqual(120);
      }
      expect(members.get('c')).toBeGreaterThan(3 * members.get('a')!);
    }
  });

  it('leave some provinces with nobody who qualifies, and most with somebody', () => {
    for (const { summary } of screened) {
      const empty = summary.byProvince.filter(({ eligible }) => eligible === 0).length;
      expect(empty).toBeGreaterThanOrEqual(2);
      expect(empty).toBeLessThanOrEqual(6);
      expect(summary.byProvince.every(({ nominees }) => nominees > 0)).toBe(true);
    }
  });

  it('speak English at B2 three times in ten, French six times in a hundred', () => {
    for (const { problem } of screened) {
      // Four standard deviations either side of the weights: 0.30 and 0.06.
      expect(Math.abs(share(problem, speaks('en')) - 0.3)).toBeLessThan(0.072);
      expect(Math.abs(share(problem, speaks('fr')) - 0.06)).toBeLessThan(0.038);
    }
  });
});

describe('a case drawn like another', () => {
  it('keeps every table but the people, and drops what named them', async () => {
    const { problem: tiny } = await readModel('tiny');
    const drawn = synthesise({ officials: 30, seed: 4, like: tiny });
    const { officials, training, preferences, pins, inputs, ...kept } = drawn;
    expect(tiny).toMatchObject(kept);
    expect(officials).toHaveLength(30);
    expect(training.length).toBeGreaterThan(0);
    expect(preferences).toEqual([]);
    expect(pins).toEqual(tiny.pins.filter(({ official }) => official === null));
    expect(pins).not.toHaveLength(tiny.pins.length);
    expect(inputs.size).toBe(0);
    const posts = new Set(tiny.positions.map(({ id }) => id));
    expect(officials.every(({ position }) => posts.has(position))).toBe(true);
  });

  it('knows people who speak what it teaches in', async () => {
    const { problem: tiny } = await readModel('tiny');
    const inGerman = { ...tiny, courses: tiny.courses.map((course) => ({ ...course, language: 'de' })) };
    const drawn = synthesise({ officials: 300, seed: 4, like: inGerman });
    expect(drawn.officials.filter(speaks('de')).length).toBeGreaterThan(3);
  });
});
