import type { CommanderError } from 'commander';
import type { Catalogue } from '../report/index.js';

/** A command line that cannot be obeyed; the message is the sentence for its author. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type Texts = Catalogue['door']['usage'];

/** Commander names the thing concerned in single quotes: `error: unknown option '--tme'`. */
const named = (message: string): string => /'([^']+)'/.exec(message)?.[1] ?? '';
const suggested = (message: string): string =>
  /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1] ?? '';

/** The sentence for what commander found wrong; null for help and version, which are no faults. */
export function usageSentence({ code, message }: CommanderError, texts: Texts): string | null {
  const name = named(message);
  switch (code) {
    case 'commander.helpDisplayed':
    case 'commander.version':
      return null;
    case 'commander.help':
      return texts.noCommand;
    case 'commander.missingArgument':
      return texts.missingArgument(name);
    case 'commander.optionMissingArgument':
      return texts.optionMissingArgument(name);
    case 'commander.missingMandatoryOptionValue':
      return texts.missingOption(name);
    case 'commander.unknownOption':
      return texts.unknownOption(name, suggested(message));
    case 'commander.unknownCommand':
      return texts.unknownCommand(name, suggested(message));
    case 'commander.excessArguments':
      return texts.excessArguments;
    default:
      return texts.other(message);
  }
}
