import { type Command, CommanderError } from 'commander';
import { isLanguage, LANGUAGES, type Language, text } from '../report/index.js';
import { type Door, openDoor } from './door.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { buildProgram } from './program.js';
import type { Terminal } from './terminal.js';
import { UsageError, usageSentence } from './usage.js';

/** The language is needed before commander has read anything: help and usage faults speak it too. */
const languageOf = (args: readonly string[]): Language => {
  const given = args.flatMap((arg, index) => {
    if (arg.startsWith('--lang=')) return [arg.slice('--lang='.length)];
    return arg === '--lang' ? [args[index + 1] ?? ''] : [];
  });
  return given.filter(isLanguage).at(-1) ?? LANGUAGES[0];
};

/** Runs one command line and tells how it ended; a fault of the user is a sentence, never a stack. */
export async function run(args: readonly string[], terminal: Terminal, debug: boolean): Promise<ExitCode> {
  const door = openDoor(terminal, languageOf(args));
  let code: ExitCode = EXIT.ok;
  const program = buildProgram(door, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, helpFor(program, args), door, debug);
  }
}

/** The command whose help page answers a usage fault. */
const helpFor = (program: Command, args: readonly string[]): string => {
  const command = program.commands.find((each) => args.includes(each.name()));
  return command === undefined ? program.name() : `${program.name()} ${command.name()}`;
};

const explain = (error: unknown, command: string, door: Door, debug: boolean): ExitCode => {
  const { texts } = door;
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  const sentence = error instanceof CommanderError ? usageSentence(error, texts.usage) : null;
  if (sentence !== null || error instanceof UsageError) {
    const fault = sentence ?? (error as UsageError).message;
    const lines = fault.split('\n').map((line) => text(line, 'bad'));
    door.complain([...lines, text(texts.usage.seeHelp(command))]);
    return EXIT.badInput;
  }
  door.complain(
    texts
      .ownFault(error instanceof Error ? error.message : String(error))
      .split('\n')
      .map((line) => text(line)),
  );
  if (debug) door.terminal.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.fault;
};
