import { type Export, exportModels, type ModelFormat, type ModelKind, type Problem } from '../index.js';
import {
  goalTitle,
  infeasibleReport,
  issuesReport,
  optimaCsv,
  stoppedReport,
  text,
  voiceOf,
} from '../report/index.js';
import type { Door } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { stoppable } from './interrupt.js';
import { loadCase } from './load-case.js';
import { progressLine } from './progress-line.js';
import { canWrite, write } from './target.js';

export interface ExportOptions {
  readonly format: ModelFormat;
  readonly model: ModelKind;
  readonly out: string;
}

/** `lotrinh export CASE --format mps|lp --out DIR`: each goal's model with the earlier goals held, for other solvers. */
export async function exportCase(dir: string, options: ExportOptions, door: Door): Promise<ExitCode> {
  if (!(await canWrite(options.out, door))) return EXIT.badInput;
  const { problem, issues } = await loadCase(dir);
  if (problem === null) {
    door.complain(issuesReport(issues, door.language));
    return EXIT.badInput;
  }
  const found = await search(problem, options, door);
  switch (found.status) {
    case 'infeasible':
      door.answer(infeasibleReport(found, door.language));
      return EXIT.infeasible;
    case 'stopped':
      door.complain(stoppedReport(found, door.language));
      return EXIT.stopped;
    case 'unproven': {
      const voice = voiceOf(door.language, problem);
      const titles = found.goals.map((id) => goalTitle(id, voice));
      door.complain([text(door.texts.notExported(titles), 'bad')]);
      return EXIT.stopped;
    }
    case 'exported':
      return publish(found.goals, options.out, door);
  }
}

const search = async (problem: Problem, { format, model }: ExportOptions, door: Door): Promise<Export> => {
  const line = progressLine(door);
  try {
    return await stoppable(line.close, (signal) =>
      exportModels(problem, { format, kind: model, signal, onProgress: line.show }),
    );
  } finally {
    line.close();
  }
};

const publish = async (
  goals: Extract<Export, { status: 'exported' }>['goals'],
  out: string,
  door: Door,
): Promise<ExitCode> => {
  const models = goals.map(({ file, text: content }) => ({ name: file, content }));
  const files = [...models, { name: 'optima.csv', content: optimaCsv(goals) }];
  if (!(await write(out, files, door))) return EXIT.badInput;
  door.answer([text(door.texts.exported(models.length, out), 'good')]);
  return EXIT.ok;
};
