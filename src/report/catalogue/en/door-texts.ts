import type { DoorTexts, HelpTexts, UsageTexts } from '../door-texts.js';

const within = (min: number, max: number | null): string =>
  max === null ? `of at least ${min}` : `from ${min} to ${max}`;
const near = (suggestion: string): string => (suggestion === '' ? '' : ` Did you mean ${suggestion}?`);

const help: HelpTexts = {
  titles: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' },
  usage: '<command> [options]',
  usages: {
    check: '<case> [options]',
    solve: '<case> --out <dir> [options]',
    verify: '<case> <plan> [options]',
    generate: '--officials <n> --seed <n> --out <dir> [options]',
    export: '<case> --format <mps|lp> --out <dir> [options]',
    league: '<case...> --out <dir> [options]',
  },
  programme:
    'Lộ Trình: who goes on which training course, with a proof; for Decision 1641/QĐ-TTg and schemes like it.',
  check: 'check a case: errors in its files, who is eligible, who is not and why',
  solve: 'find the best plan and write plan.json, certificate.json, courses.csv, roster.csv',
  verify: 'judge a plan by every rule of the case, without the solver',
  generate: 'make a synthetic case (no real person in it)',
  export: 'write the model of each goal, the earlier ones held at their optima, for other solvers',
  league: 'let ways of allocating meet on variants of cases; write league.csv, league.json, league.html',
  caseFolder: 'the case folder',
  planFile: 'a plan.json file',
  certificate: 'a certificate.json file: derive the bounds of the goals again in exact arithmetic',
  all: 'list everything',
  json: 'print the answer as JSON instead of text',
  lang: 'language: vi (default) or en',
  out: 'the folder that receives the files',
  solver: 'solver: highs (default) or jslp',
  time: 'seconds at most (default: until it is proven)',
  gap: 'stop each goal at this relative gap (default 0: prove it)',
  officials: 'number of nominees',
  courses: 'number of candidate courses',
  provinces: 'number of provinces',
  seed: 'seed; the same seed gives the same case',
  like: 'keep every table of this case and draw only officials and their training anew',
  format: 'form of the files: mps or lp',
  model: 'lean (default): as it is solved; textbook: without columns that are mere sums',
  caseFolders: 'one case folder, or several',
  strategies: 'ways of allocating, separated by commas (default: all)',
  seeds: 'variants of each case, one a seed from 1 on (default 30)',
  leagueTime: 'seconds at most for each solve of exact and of lp-rounded (default: no limit)',
  version: 'print the version',
  help: 'print this help',
  helpCommand: 'print the help of a command',
  exitCodes:
    'Exit codes: 0 done; 1 a fault of the programme; 2 bad input or usage, or a rejected plan;\n3 no plan can exist; 4 stopped before any plan was found.',
};

const usage: UsageTexts = {
  missingArgument: (name) => `The argument ${name} is missing.`,
  optionMissingArgument: (name) => `The option ${name} needs a value.`,
  missingOption: (name) => `The required option ${name} is missing.`,
  unknownOption: (name, suggestion) => `There is no option ${name}.${near(suggestion)}`,
  unknownCommand: (name, suggestion) => `There is no command ${name}.${near(suggestion)}`,
  excessArguments: 'Too many arguments.',
  twice: (name, value) => `${name} names ${value} twice.`,
  noCommand: 'No command was given.',
  choice: (name, value, allowed) => `${name} was given "${value}"; expected one of: ${allowed.join(', ')}.`,
  wholeNumber: (name, value, min, max) =>
    `${name} was given "${value}"; expected a whole number ${within(min, max)}.`,
  number: (name, value, min, max) => `${name} was given "${value}"; expected a number ${within(min, max)}.`,
  withoutLike: (name) => `${name} is missing; it may be left out only with --like.`,
  withLike: (name) => `${name} cannot be used with --like: this table is taken from the case given there.`,
  intoLike: '--out is the case given to --like; choose another folder, so that it is not overwritten.',
  other: (message) => `Wrong usage: ${message}`,
  seeHelp: (command) => `See: ${command} --help`,
};

export const door: DoorTexts = {
  help,
  usage,
  searching: (seconds, say) => `Planning… · ${say.seconds(seconds)}`,
  progress: ({ goal, goals, title, incumbent, bound, seconds }, say) =>
    `Goal ${goal}/${goals} · ${title} · has ${incumbent ?? '–'} · bound ${bound ?? '–'} · ${say.seconds(seconds)}`,
  stopping: 'Stopping with the best plan so far (press Ctrl+C again to quit at once).',
  generated: (officials, courses, provinces, folder) =>
    `Made a synthetic case of ${officials} officials, ${courses} courses and ${provinces} provinces in ${folder}`,
  exported: (models, folder) =>
    `Wrote ${models === 1 ? '1 model' : `${models} models`} and optima.csv to ${folder}`,
  notExported: (goals) =>
    `Not proven: ${goals.join(', ')}. The models hold each goal at its proven optimum, so none was written.`,
  unusableTarget: (folder, reason) => `Cannot write to ${folder}: ${reason}. Nothing was written.`,
  outputFaults: {
    targetIsFile: 'a file stands on the path, expected a folder',
    targetIsFolder: 'a folder has the name of a file to be written',
    noPermission: 'no permission to write',
    diskFull: 'the disk is full',
  },
  ownFault: (message) =>
    `A fault of the programme, not of the case: ${message}\nRun it again with LOTRINH_DEBUG=1 and send the output with the command to whoever gave you the programme.`,
};
