import { Command, Option } from 'commander';
import { MODEL_FORMATS, MODEL_KINDS, PROGRAMME, SOLVERS, STRATEGY_IDS } from '../index.js';
import { LANGUAGES } from '../report/index.js';
import { type CheckOptions, check } from './check.js';
import { type CompareCommand, compare } from './compare.js';
import { type ConflictsOptions, conflicts } from './conflicts.js';
import type { Door } from './door.js';
import type { ExitCode } from './exit-code.js';
import { type ExplainCommand, explainPlan } from './explain.js';
import { type ExportOptions, exportCase } from './export.js';
import { type GenerateOptions, generate } from './generate.js';
import { type LeagueCommand, league } from './league.js';
import { day, decimal, oneOf, someOf, wholeNumber, wordOrPlace } from './option-values.js';
import { type RepairCommand, repair } from './repair.js';
import { type SolveOptions, solve } from './solve.js';
import { type StressCommand, stress } from './stress.js';
import { type SweepCommand, sweep } from './sweep.js';
import { type VerifyOptions, verify } from './verify.js';

const MOST_OFFICIALS = 1_000_000;
const MOST_COURSES = 10_000;
const MOST_PROVINCES = 10_000;
const MOST_SEED = 0xffff_ffff;
const MOST_VARIANTS = 10_000;
const MOST_RESERVES = 1000;
const MOST_RUNS = 10_000_000;
const MOST_THREADS = 256;

/** The command line as commander reads it, in the language of the door; `end` receives each command's exit code. */
export function buildProgram(door: Door, end: (code: ExitCode) => void): Command {
  const { help } = door.texts;
  const program = dressed(new Command(PROGRAMME.name), door)
    .description(help.programme)
    .usage(help.usage)
    .version(PROGRAMME.version, '-V, --version', help.version)
    .helpCommand('help [command]', help.helpCommand)
    .addHelpText('after', `\n${help.exitCodes}`);
  for (const add of [
    addCheck,
    addSolve,
    addVerify,
    addGenerate,
    addExport,
    addLeague,
    addConflicts,
    addExplain,
    addRepair,
    addStress,
    addCompare,
    addSweep,
  ])
    add(program, door, end);
  return program;
}

type Add = (program: Command, door: Door, end: (code: ExitCode) => void) => void;

/** Help in the door's language, faults thrown instead of printed, `--lang` understood. */
const dressed = (command: Command, { terminal, texts }: Door): Command => {
  const { titles, ...help } = texts.help;
  const titleOf = new Map([
    ['Usage:', titles.usage],
    ['Arguments:', titles.arguments],
    ['Options:', titles.options],
    ['Commands:', titles.commands],
  ]);
  return command
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: () => undefined, // said in the door's language where the fault is caught
      getOutHelpWidth: () => terminal.outPage.width,
      getErrHelpWidth: () => terminal.errPage.width,
    })
    .configureHelp({
      styleTitle: (title) => titleOf.get(title) ?? title,
      subcommandTerm: (subcommand) => subcommand.name(),
    })
    .helpOption('-h, --help', help.help)
    .addOption(new Option('--lang <vi|en>', help.lang).argParser(oneOf('--lang', LANGUAGES, texts.usage)));
};

const subcommand = (program: Command, name: keyof Door['texts']['help']['usages'], door: Door): Command => {
  const { help } = door.texts;
  return dressed(program.command(name), door)
    .summary(help[name])
    .description(help[name])
    .usage(help.usages[name]);
};

const addCheck: Add = (program, door, end) => {
  const { help } = door.texts;
  subcommand(program, 'check', door)
    .argument('<case>', help.caseFolder)
    .option('--all', help.all)
    .option('--scenarios', help.checkScenarios)
    .option('--folder <dir>', help.scenarioFolder)
    .option('--json', help.json)
    .action(async (dir: string, options: CheckOptions) => end(await check(dir, options, door)));
};

const addSolve: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'solve', door)
    .argument('<case>', help.caseFolder)
    .requiredOption('--out <dir>', help.out)
    .option('--solver <name>', help.solver, oneOf('--solver', SOLVERS, usage))
    .option('--time <seconds>', help.time, decimal('--time', 0.001, null, usage))
    .option('--gap <part>', help.gap, decimal('--gap', 0, 1, usage))
    .option('--standby <n>', help.standby, wholeNumber('--standby', 1, MOST_RESERVES, usage))
    .option('--rate <part>', help.rate, decimal('--rate', 0, 1, usage))
    .option('--scenario <names...>', help.scenario)
    .option('--folder <dir>', help.scenarioFolder)
    .option('--json', help.json)
    .action(async (dir: string, options: SolveOptions) => end(await solve(dir, options, door)));
};

const addVerify: Add = (program, door, end) => {
  const { help } = door.texts;
  subcommand(program, 'verify', door)
    .argument('<case>', help.caseFolder)
    .argument('<plan>', help.planFile)
    .option('--certificate <file>', help.certificate)
    .option('--json', help.json)
    .action(async (dir: string, plan: string, options: VerifyOptions) =>
      end(await verify(dir, plan, options, door)),
    );
};

const addGenerate: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  const count = (name: string, max: number) => wholeNumber(name, 1, max, usage);
  subcommand(program, 'generate', door)
    .requiredOption('--officials <n>', help.officials, count('--officials', MOST_OFFICIALS))
    .option('--courses <n>', help.courses, count('--courses', MOST_COURSES))
    .option('--provinces <n>', help.provinces, count('--provinces', MOST_PROVINCES))
    .requiredOption('--seed <n>', help.seed, wholeNumber('--seed', 0, MOST_SEED, usage))
    .requiredOption('--out <dir>', help.out)
    .option('--like <case>', help.like)
    .action(async (options: GenerateOptions) => end(await generate(options, door)));
};

const addExport: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'export', door)
    .argument('<case>', help.caseFolder)
    .requiredOption('--format <mps|lp>', help.format, oneOf('--format', MODEL_FORMATS, usage))
    .requiredOption('--out <dir>', help.out)
    .option('--model <lean|textbook>', help.model, oneOf('--model', MODEL_KINDS, usage), 'lean' as const)
    .action(async (dir: string, options: ExportOptions) => end(await exportCase(dir, options, door)));
};

const addConflicts: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'conflicts', door)
    .argument('<case>', help.caseFolder)
    .option('--solver <name>', help.solver, oneOf('--solver', SOLVERS, usage))
    .option('--time <seconds>', help.conflictsTime, decimal('--time', 0.001, null, usage))
    .option('--scenario <names...>', help.scenario)
    .option('--folder <dir>', help.scenarioFolder)
    .option('--out <dir>', help.conflictsOut)
    .option('--json', help.json)
    .action(async (dir: string, options: ConflictsOptions) => end(await conflicts(dir, options, door)));
};

const addLeague: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'league', door)
    .argument('<cases...>', help.caseFolders)
    .option('--strategies <list>', help.strategies, someOf('--strategies', STRATEGY_IDS, usage))
    .option('--seeds <n>', help.seeds, wholeNumber('--seeds', 1, MOST_VARIANTS, usage))
    .requiredOption('--out <dir>', help.out)
    .option('--time <seconds>', help.leagueTime, decimal('--time', 0.001, null, usage))
    .action(async (dirs: string[], options: LeagueCommand) => end(await league(dirs, options, door)));
};

const addExplain: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'explain', door)
    .argument('<case>', help.caseFolder)
    .argument('<plan>', help.planFile)
    .option('--official <id>', help.explainOfficial)
    .option('--province <id>', help.explainProvince)
    .option('--course <id>', help.explainCourse)
    .option('--time <seconds>', help.explainTime, decimal('--time', 0.001, null, usage))
    .option('--json', help.json)
    .action(async (dir: string, plan: string, options: ExplainCommand) =>
      end(await explainPlan(dir, plan, options, door)),
    );
};

const addCompare: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'compare', door)
    .argument('<case>', help.caseFolder)
    .option('--scenarios <names...>', help.compareScenarios)
    .option('--folder <dir>', help.scenarioFolder)
    .option('--out <dir>', help.compareOut)
    .option('--attribute', help.attribute)
    .option('--no-attribute', help.noAttribute)
    .option('--nearest', help.nearest)
    .option('--solver <name>', help.solver, oneOf('--solver', SOLVERS, usage))
    .option('--time <seconds>', help.planTime, decimal('--time', 0.001, null, usage))
    .option('--threads <n>', help.threads, wholeNumber('--threads', 1, MOST_THREADS, usage))
    .option('--json', help.json)
    .action(async (dir: string, options: CompareCommand) => end(await compare(dir, options, door)));
};

const addRepair: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'repair', door)
    .argument('<case>', help.caseFolder)
    .argument('<plan>', help.planFile)
    .option('--withdraw <ids...>', help.withdraw)
    .option('--cancel <courses...>', help.cancel)
    .requiredOption('--from <day>', help.repairFrom, day('--from', usage))
    .option('--keep <place>', help.keep, wordOrPlace('--keep', ['first', 'last'], usage))
    .option('--out <dir>', help.repairOut)
    .option('--time <seconds>', help.time, decimal('--time', 0.001, null, usage))
    .option('--json', help.json)
    .action(async (dir: string, plan: string, options: RepairCommand) =>
      end(await repair(dir, plan, options, door)),
    );
};

const addStress: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  subcommand(program, 'stress', door)
    .argument('<case>', help.caseFolder)
    .argument('<plan>', help.planFile)
    .option('--rate <part>', help.rate, decimal('--rate', 0, 1, usage))
    .option('--runs <n>', help.runs, wholeNumber('--runs', 1, MOST_RUNS, usage))
    .option('--seed <n>', help.stressSeed, wholeNumber('--seed', 0, MOST_SEED, usage))
    .option('--json', help.json)
    .action(async (dir: string, plan: string, options: StressCommand) =>
      end(await stress(dir, plan, options, door)),
    );
};

const addSweep: Add = (program, door, end) => {
  const { help, usage } = door.texts;
  const gathered = (axis: string, before: readonly string[] = []): readonly string[] => [...before, axis];
  subcommand(program, 'sweep', door)
    .argument('<case>', help.caseFolder)
    .requiredOption('--over <axis>', help.over, gathered)
    .requiredOption('--out <dir>', help.sweepOut)
    .option('--pareto <goals>', help.pareto)
    .option('--exact <step>', help.exact, decimal('--exact', 0.000001, null, usage))
    .option('--solver <name>', help.solver, oneOf('--solver', SOLVERS, usage))
    .option('--time <seconds>', help.planTime, decimal('--time', 0.001, null, usage))
    .option('--threads <n>', help.threads, wholeNumber('--threads', 1, MOST_THREADS, usage))
    .option('--json', help.json)
    .action(async (dir: string, options: SweepCommand) => end(await sweep(dir, options, door)));
};
