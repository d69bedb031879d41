import type { Language } from './language.ts';

/** The fixed words of --help: its headings, and what stands in <…> and […]. What is not here stays as it is. */
interface HelpLayoutWords {
  headings: Record<string, string>;
  placeholders: Record<string, string>;
}

const sv: HelpLayoutWords = {
  headings: { 'Usage:': 'Användning:', 'Arguments:': 'Argument:', 'Options:': 'Val:', 'Commands:': 'Kommandon:' },
  placeholders: {
    options: 'val',
    command: 'kommando',
    'files...': 'filer...',
    'words...': 'ord...',
    figure: 'tal',
    set: 'faktorer',
    language: 'språk',
    'field=header': 'fält=rubrik',
    unit: 'enhet',
    char: 'tecken',
    name: 'namn',
    'mode=km/h': 'färdmedel=km/h',
    year: 'år',
    file: 'fil',
    format: 'form',
    percent: 'procent',
    shell: 'skal',
    'key=value...': 'nyckel=värde...',
    'file.png': 'fil.png',
    'id=name': 'id=namn',
    'name=n,…': 'namn=n,…',
    'YYYY-MM-DD': 'ÅÅÅÅ-MM-DD',
    mix: 'el',
    scope: 'gräns',
    how: 'hur',
    what: 'vad',
    'id=size': 'id=storlek',
    share: 'andel',
    bound: 'villkor',
    sek: 'kronor',
    list: 'lista',
    formats: 'former',
    folder: 'mapp',
  },
};

export const helpLayoutWords: Record<Language, HelpLayoutWords> = { sv, en: { headings: {}, placeholders: {} } };
