import { Help, type HelpConfiguration } from 'commander';
import { helpLayoutWords } from '../i18n/help-layout.ts';
import type { Language } from '../i18n/language.ts';

export const helpWidth = 80;

/** Options that every command has; they stand last. */
const shared = ['--lang', '--no-color', '--json-errors', '--version', '--help'];

/** How --help looks: headings and placeholders in the user's language, commands by name, shared options last. */
export function helpLayout(language: Language): HelpConfiguration {
  const { headings, placeholders } = helpLayoutWords[language];
  const usual = new Help();
  const inWords = (term: string) =>
    term.replace(/([<[])([^\]>]+)([\]>])/g, (_, open, word, close) => open + (placeholders[word] ?? word) + close);
  return {
    helpWidth,
    styleTitle: (title) => headings[title] ?? title,
    commandUsage: (command) => inWords(usual.commandUsage(command)),
    subcommandTerm: (command) => command.name(),
    argumentTerm: (argument) => placeholderOf(argument.name(), argument.variadic),
    optionTerm: (option) => inWords(option.flags),
    optionDescription: (option) => option.description,
    visibleOptions: (command) => {
      const options = usual.visibleOptions(command);
      const isShared = ({ long }: { long?: string | undefined }) => shared.includes(long ?? '');
      return [...options.filter((option) => !isShared(option)), ...options.filter(isShared)];
    },
  };

  function placeholderOf(name: string, variadic: boolean): string {
    const word = variadic ? `${name}...` : name;
    return (placeholders[word] ?? word).replace(/\.\.\.$/, '');
  }
}
