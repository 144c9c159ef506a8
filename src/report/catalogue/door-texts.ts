import type { Speech } from '../speech.js';

/** The help page: what the programme, its commands and their options are for. */
export interface HelpTexts {
  readonly titles: {
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
  };
  /** What follows the programme's name, and each command's. */
  readonly usage: string;
  readonly usages: Readonly<
    Record<
      | 'check'
      | 'solve'
      | 'verify'
      | 'generate'
      | 'export'
      | 'league'
      | 'conflicts'
      | 'explain'
      | 'repair'
      | 'stress'
      | 'compare'
      | 'sweep',
      string
    >
  >;
  readonly programme: string;
  readonly check: string;
  readonly solve: string;
  readonly verify: string;
  readonly generate: string;
  readonly export: string;
  readonly league: string;
  readonly conflicts: string;
  readonly conflictsTime: string;
  readonly conflictsOut: string;
  readonly explain: string;
  readonly compare: string;
  readonly compareScenarios: string;
  readonly scenarioFolder: string;
  readonly compareOut: string;
  readonly attribute: string;
  readonly noAttribute: string;
  readonly nearest: string;
  readonly planTime: string;
  readonly threads: string;
  readonly sweep: string;
  readonly over: string;
  readonly sweepOut: string;
  readonly pareto: string;
  readonly exact: string;
  readonly repair: string;
  readonly stress: string;
  readonly withdraw: string;
  readonly cancel: string;
  readonly repairFrom: string;
  readonly keep: string;
  readonly repairOut: string;
  readonly standby: string;
  readonly rate: string;
  readonly runs: string;
  readonly stressSeed: string;
  readonly explainOfficial: string;
  readonly explainProvince: string;
  readonly explainCourse: string;
  readonly explainTime: string;
  readonly caseFolder: string;
  readonly planFile: string;
  readonly certificate: string;
  readonly all: string;
  readonly json: string;
  readonly lang: string;
  readonly out: string;
  readonly solver: string;
  readonly time: string;
  readonly gap: string;
  readonly scenario: string;
  readonly checkScenarios: string;
  readonly officials: string;
  readonly courses: string;
  readonly provinces: string;
  readonly seed: string;
  readonly like: string;
  readonly format: string;
  readonly model: string;
  readonly caseFolders: string;
  readonly strategies: string;
  readonly seeds: string;
  readonly leagueTime: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly exitCodes: string;
}

/** What was wrong with a command line. `name` is the option, argument or command concerned. */
export interface UsageTexts {
  readonly missingArgument: (name: string) => string;
  readonly optionMissingArgument: (name: string) => string;
  readonly missingOption: (name: string) => string;
  readonly unknownOption: (name: string, suggestion: string) => string;
  readonly unknownCommand: (name: string, suggestion: string) => string;
  readonly excessArguments: string;
  /** A list that names one thing twice. */
  readonly twice: (name: string, value: string) => string;
  readonly noCommand: string;
  readonly choice: (name: string, value: string, allowed: readonly string[]) => string;
  /** `max` null: no upper limit. */
  readonly wholeNumber: (name: string, value: string, min: number, max: number | null) => string;
  readonly number: (name: string, value: string, min: number, max: number | null) => string;
  readonly day: (name: string, value: string) => string;
  readonly withoutLike: (name: string) => string;
  readonly withLike: (name: string) => string;
  readonly intoLike: string;
  readonly other: (message: string) => string;
  readonly seeHelp: (command: string) => string;
}

/** What a door says besides its answer. */
export interface DoorTexts {
  readonly help: HelpTexts;
  readonly usage: UsageTexts;
  /** Before anything is known. */
  readonly searching: (seconds: number, say: Speech) => string;
  readonly progress: (
    progress: {
      readonly goal: number;
      readonly goals: number;
      readonly title: string;
      readonly incumbent: string | null;
      readonly bound: string | null;
      readonly seconds: number;
    },
    say: Speech,
  ) => string;
  readonly stopping: string;
  readonly generated: (officials: number, courses: number, provinces: number, folder: string) => string;
  /** Models written for other solvers; and why none were: goals that were not proven. */
  readonly exported: (models: number, folder: string) => string;
  readonly notExported: (goals: readonly string[]) => string;
  readonly unusableTarget: (folder: string, reason: string) => string;
  readonly outputFaults: Readonly<
    Record<'targetIsFile' | 'targetIsFolder' | 'noPermission' | 'diskFull', string>
  >;
  readonly ownFault: (message: string) => string;
}
