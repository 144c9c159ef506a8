import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/index.js';
import { FILES, slip, slipped } from './slips.js';

it('any slips of bytes give a problem or issues, never a throw', () => {
  const seen = { problems: 0, refusals: 0 };
  fc.assert(
    fc.property(fc.nat(FILES.length - 1), fc.array(slip, { minLength: 1, maxLength: 3 }), (index, slips) => {
      const files = FILES.map((file, at) =>
        at === index ? { ...file, bytes: slips.reduce(slipped, file.bytes) } : file,
      );
      const { problem, issues } = parseProblem(files);
      const errors = issues.filter(({ severity }) => severity === 'error');
      expect(problem === null).toBe(errors.length > 0);
      if (problem === null) seen.refusals += 1;
      else seen.problems += 1;
    }),
    { seed: 20241641, numRuns: 1200 },
  );
  expect(seen.problems + seen.refusals).toBeGreaterThanOrEqual(1200);
  expect(seen.problems).toBeGreaterThan(100);
  expect(seen.refusals).toBeGreaterThan(600);
}, 60_000);
