/** The cases of the bench, by size. Each is a list of files, so that reading them is measured too. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CaseFile, type Problem, parseProblem, synthesise, writeCase } from 'lotrinh';

export interface BenchCase {
  readonly id: string;
  /** null: the case is not there (a folder of `models` that this copy does not have). */
  readonly files: () => readonly CaseFile[] | null;
}

const PROVINCES = 63;
const SEED = 1;

const caseFile = (name: string, bytes: Uint8Array): CaseFile => ({
  name,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const folder = (id: string): BenchCase => ({
  id,
  files: () => {
    const dir = join('models', id);
    if (!existsSync(join(dir, 'case.yaml'))) return null;
    const names = readdirSync(dir).filter((name) => /\.(csv|yaml)$/.test(name));
    return names.map((name) => caseFile(name, readFileSync(join(dir, name))));
  },
});

const generated = (officials: number, courses: number): BenchCase => ({
  id: `${officials}x${courses}`,
  files: () =>
    writeCase(synthesise({ officials, courses, provinces: PROVINCES, seed: SEED })).map(({ name, text }) =>
      caseFile(name, new TextEncoder().encode(text)),
    ),
});

/** The scheme itself, then generated cases of nominees x candidate courses, of 63 provinces, seed 1. */
export const BENCH_CASES: readonly BenchCase[] = [
  folder('de-an-1641'),
  generated(126, 12),
  generated(315, 24),
  generated(650, 48),
  generated(1300, 96),
];

/** A case of the bench as checked data; null: it is not there. */
export const readCase = (id: string): Problem | null => {
  const files = BENCH_CASES.find((each) => each.id === id)?.files() ?? null;
  if (files === null) return null;
  const { problem, issues } = parseProblem(files);
  if (problem === null) throw new Error(`a case of the bench is wrong: ${JSON.stringify(issues[0])}`);
  return problem;
};
