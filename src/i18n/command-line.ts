import type { Language } from './language.ts';

/** What is wrong with the command line, from the parser's code and message: `error: unknown option '--hedcount'`. */
type CommandLineError = (code: string, message: string) => string;

const quoted = (message: string) => /'([^']*)'/.exec(message)?.[1] ?? '';
const suggestion = (message: string) => /Did you mean (?:one of )?([^?]+)\?/.exec(message)?.[1] ?? '';

const en: CommandLineError = (_code, message) =>
  `${message.replace(/^error: /, '').replace(/^./, (letter) => letter.toUpperCase())}\nSee resplan --help, or resplan COMMAND --help.`;

const sv: CommandLineError = (code, message) => {
  const word = quoted(message);
  const near = suggestion(message);
  const what: Record<string, string> = {
    'commander.unknownOption': `Det finns inget val ”${word}”.`,
    'commander.unknownCommand': `Det finns inget kommando ”${word}”.`,
    'commander.missingArgument':
      word === 'figure' ? 'Ange vad som ska förklaras: totalt, eller ett färdmedel som bil.' : `Ange ${word}.`,
    'commander.optionMissingArgument': `Valet ”${word}” behöver ett värde.`,
    'commander.excessArguments': 'För många ord på raden.',
    'commander.help': '',
  };
  const said = what[code] ?? message.replace(/^error: /, '');
  return `${said}${near ? ` Menade du ”${near}”?` : ''}\nSe resplan --help, eller resplan KOMMANDO --help.`;
};

/** A command that has commands of its own was given none of them. */
export const whichCommand: Record<Language, string> = {
  sv: 'Ange vilket kommando. Se resplan KOMMANDO --help.',
  en: 'Which command? See resplan COMMAND --help.',
};

export const commandLineError: Record<Language, CommandLineError> = { sv, en };

export const standardOutput: Record<Language, string> = { sv: 'Resultatet', en: 'The result' };

/** A fault of the program's own, which no input should lead to. */
export const internalFault: Record<Language, (message: string) => string> = {
  en: (message) =>
    `Something is wrong in resplan itself: ${message}. Please report it together with what you typed. RESPLAN_DEBUG=1 in the environment shows where it happened.`,
  sv: (message) =>
    `Något är fel i resplan självt: ${message}. Anmäl det gärna, tillsammans med det du skrev. RESPLAN_DEBUG=1 i miljön visar var det hände.`,
};
