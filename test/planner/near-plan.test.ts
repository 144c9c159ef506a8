/** A plan of a similar case to begin from changes no answer and no proof, only the way there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificate } from '../../src/certificate/index.js';
import { planCase } from '../../src/planner/index.js';
import { applyChanges, type Change } from '../../src/problem/index.js';
import { plantedCase } from '../property/planted-case.js';

const at = <T>(items: readonly T[], index: number): T => items[index % items.length]!;

describe('a plan to begin from', () => {
  it('leaves the goals, what is proven of them, and the certificate as they are', async () => {
    const seen = { changed: 0, same: 0, certified: 0 };
    await fc.assert(
      fc.asyncProperty(
        plantedCase({ officials: 10, courses: 5 }),
        fc.nat(30),
        fc.constantFrom<Change['do']>('close', 'removeOfficials', 'pin', 'goals'),
        async ({ problem: drawn }, index, verb) => {
          const goals = drawn.goals.map((goal) => ({ ...goal, tolerance: 0 }));
          const problem = { ...drawn, goals };
          const base = await planCase(problem);
          if (base.status !== 'planned' || base.plan.courses.length === 0) return;
          const { id, course, officials } = at(base.plan.courses, index);
          const official = officials.length === 0 ? null : at(officials, index);
          const changes: Change[] =
            verb === 'removeOfficials' && official !== null
              ? [{ do: verb, where: { officials: [official] } }]
              : verb === 'pin' && official !== null
                ? [{ do: verb, course, official, kind: 'never' }]
                : verb === 'close'
                  ? [{ do: verb, courses: [id] }]
                  : [];
          const changed = applyChanges(problem, changes).problem!;
          const fresh = await planCase(changed);
          const near = await planCase(changed, { near: base.plan });
          expect(near.status).toBe(fresh.status);
          if (near.status !== 'planned' || fresh.status !== 'planned') return;
          expect(near.plan.goals).toEqual(fresh.plan.goals);
          const verdict = checkCertificate(changed, near.plan, near.certificate);
          expect(verdict.faults).toEqual([]);
          const stated = near.certificate.goals.map(({ proof }) => proof !== null);
          expect(verdict.goals.map(({ proven }) => proven)).toEqual(stated);
          seen.certified += stated.filter(Boolean).length;
          if (changes.length > 0) seen.changed += 1;
          else seen.same += 1;
        },
      ),
      { seed: 1641, numRuns: 60, endOnFailure: true },
    );
    expect(seen.changed).toBeGreaterThan(25);
    expect(seen.same).toBeGreaterThan(8);
    expect(seen.certified).toBeGreaterThan(60);
  });
});
