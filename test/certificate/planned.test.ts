/** Every proven plan's certificate passes: the planner's own, on random cases with every goal there is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCertificate, parseCertificate } from '../../src/certificate/index.js';
import { planCase } from '../../src/planner/index.js';
import { plantedCase } from '../property/planted-case.js';

describe('the certificate of a plan', () => {
  it('derives every goal again that has a proof', async () => {
    const seen = { plans: 0, goals: 0, without: 0, ranks: 0, trees: 0, cuts: 0 };
    await fc.assert(
      fc.asyncProperty(plantedCase({ officials: 12, courses: 6 }), async ({ problem }) => {
        // With a tolerance of millionths a plan may miss its goal by one: finer than a simplex code's own tolerance.
        const strict = { ...problem, goals: problem.goals.map((goal) => ({ ...goal, tolerance: 0 })) };
        const outcome = await planCase(strict);
        if (outcome.status !== 'planned') return;
        const { plan, certificate } = outcome;
        const read = parseCertificate(JSON.stringify(certificate));
        if (!('certificate' in read)) throw new Error(JSON.stringify(read.faults));
        const verdict = checkCertificate(strict, plan, read.certificate);
        const proofs = certificate.goals.map(({ proof }) => proof !== null);
        expect({ faults: verdict.faults, proven: verdict.goals.map(({ proven }) => proven) }).toEqual({
          faults: [],
          proven: proofs,
        });
        seen.plans += 1;
        seen.goals += proofs.filter(Boolean).length;
        seen.without += proofs.filter((has) => !has).length;
        if (strict.goals.some(({ id }) => id === 'worstRank')) seen.ranks += 1;
        seen.cuts += certificate.goals.filter(({ proof }) => (proof?.cuts?.length ?? 0) > 0).length;
        seen.trees += certificate.goals.filter(
          ({ proof }) => proof !== null && 'branch' in proof.tree,
        ).length;
      }),
      { seed: 1641, numRuns: 120, endOnFailure: true },
    );
    expect(seen.plans).toBeGreaterThan(100);
    expect(seen.goals).toBeGreaterThan(200);
    expect(seen.ranks).toBeGreaterThan(10);
    expect(seen.trees).toBeGreaterThan(5);
    expect(seen.cuts).toBeGreaterThan(3);
    expect(seen.without).toBeLessThan(0.05 * seen.goals);
  });
});
