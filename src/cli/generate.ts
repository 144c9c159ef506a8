import { resolve } from 'node:path';
import { type Problem, synthesise, writeCase } from '../index.js';
import { issuesReport, text } from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { loadCase } from './load-case.js';
import { canWrite, write } from './target.js';
import { UsageError } from './usage.js';

export interface GenerateOptions {
  readonly officials: number;
  readonly courses?: number;
  readonly provinces?: number;
  readonly seed: number;
  readonly out: string;
  /** A case folder whose tables are kept, all but its people. */
  readonly like?: string;
}

/** `lotrinh generate`: a synthetic case, of any size or in the frame of another case. */
export async function generate(options: GenerateOptions, door: Door): Promise<ExitCode> {
  refuseMixedSizes(options, door);
  if (!(await canWrite(options.out, door))) return EXIT.badInput;
  const { officials, courses, provinces, seed, out } = options;
  if (options.like === undefined) {
    return publish(synthesise({ officials, courses, provinces, seed }), out, door);
  }
  const { problem, issues } = await loadCase(options.like);
  if (problem === null) {
    door.complain(issuesReport(issues, door.language));
    return EXIT.badInput;
  }
  return publish(synthesise({ officials, seed, like: problem }), out, door);
}

const SIZES = ['courses', 'provinces'] as const;

const refuseMixedSizes = (options: GenerateOptions, { texts: { usage } }: Door): void => {
  for (const size of SIZES) {
    if (options.like === undefined && options[size] === undefined)
      throw new UsageError(usage.withoutLike(`--${size}`));
    if (options.like !== undefined && options[size] !== undefined)
      throw new UsageError(usage.withLike(`--${size}`));
  }
  if (options.like !== undefined && resolve(options.like) === resolve(options.out))
    throw new UsageError(usage.intoLike);
};

const publish = async (problem: Problem, out: string, door: Door): Promise<ExitCode> => {
  const files = writeCase(problem).map(({ name, text: content }) => ({ name, content }));
  if (!(await write(out, files, door))) return EXIT.badInput;
  const { officials, courses, provinces } = problem;
  door.answer([text(door.texts.generated(officials.length, courses.length, provinces.length, out), 'good')]);
  return EXIT.ok;
};
