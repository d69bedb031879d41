import type { Language } from './language.ts';

type Details = Record<string, string | number>;

/** What the system says of a file, in words; its own code only where we have none. */
interface FileErrorWords {
  unreadable: (details: Details) => string;
  unwritable: (details: Details) => string;
  workbook: (reason: string) => string;
  /** What is called - on the command line. */
  stdin: string;
}

/** The codes of several systems that mean the same to the user. */
const kinds: Record<string, string> = {
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EBUSY: 'busy',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'readonly',
  ENAMETOOLONG: 'long',
};
const kindOf = (reason: unknown) => kinds[String(reason)] ?? String(reason);

const workbookKind = (reason: string) => (reason === 'xl/workbook.xml is missing' ? 'other' : 'broken');

const en: FileErrorWords = {
  unreadable: (d) => {
    if (d.reason === 'EISDIR') return `${d.file} is a folder. Give the files in it, such as "${d.file}/*.csv".`;
    if (d.reason === 'given-twice')
      return `${d.file} is given twice${d.first === d.file ? '' : ` (as ${d.first} too)`}. Give each file once, or its answers would be counted twice.`;
    const known: Record<string, string> = {
      forbidden: 'you have no permission to open it',
      busy: 'another program has it open, perhaps Excel: close it there and try again',
      ENOTDIR: 'part of its path is a file, not a folder',
      EIO: 'the disk or the network does not answer',
      long: 'its name is too long',
    };
    return `${d.file} cannot be read: ${known[kindOf(d.reason)] ?? `the system says ${d.reason}`}.`;
  },
  unwritable: (d) => {
    if (d.reason === 'is-input')
      return `The output file ${d.file} is the same as the input file ${d.input}. Choose another name.`;
    const known: Record<string, string> = {
      ENOENT: `the folder ${d.folder} does not exist. Create it first`,
      EISDIR: 'it is a folder. Give the name of a file in it',
      ENOTDIR: `${d.folder} is a file, not a folder`,
      forbidden: 'you have no permission to write there, or another program has the file open',
      busy: 'another program has it open, perhaps Excel: close it there and try again',
      full: 'the disk is full',
      readonly: 'the disk can only be read. Choose another folder',
      long: 'its name is too long',
    };
    return `${d.file} cannot be written: ${known[kindOf(d.reason)] ?? `the system says ${d.reason}`}.`;
  },
  workbook: (reason) =>
    workbookKind(reason) === 'other' ? 'there is no workbook in it' : 'it is damaged, or not all of it is there',
  stdin: 'Standard input',
};

const sv: FileErrorWords = {
  unreadable: (d) => {
    if (d.reason === 'EISDIR') return `${d.file} är en mapp. Ange filerna i den, till exempel "${d.file}/*.csv".`;
    if (d.reason === 'given-twice')
      return `${d.file} är angiven två gånger${d.first === d.file ? '' : ` (även som ${d.first})`}. Ange varje fil en gång, annars räknas svaren dubbelt.`;
    const known: Record<string, string> = {
      forbidden: 'du har inte behörighet att öppna den',
      busy: 'den är öppen i ett annat program, kanske Excel. Stäng den där och försök igen',
      ENOTDIR: 'en del av sökvägen är en fil, inte en mapp',
      EIO: 'disken eller nätverket svarar inte',
      long: 'namnet är för långt',
    };
    return `${d.file} går inte att läsa: ${known[kindOf(d.reason)] ?? `systemet svarar ${d.reason}`}.`;
  },
  unwritable: (d) => {
    if (d.reason === 'is-input') return `Utfilen ${d.file} är samma som infilen ${d.input}. Välj ett annat namn.`;
    const known: Record<string, string> = {
      ENOENT: `mappen ${d.folder} finns inte. Skapa den först`,
      EISDIR: 'det är en mapp. Ange namnet på en fil i den',
      ENOTDIR: `${d.folder} är en fil, inte en mapp`,
      forbidden: 'du har inte behörighet att skriva där, eller så är filen öppen i ett annat program',
      busy: 'filen är öppen i ett annat program, kanske Excel. Stäng den där och försök igen',
      full: 'disken är full',
      readonly: 'disken går bara att läsa från. Välj en annan mapp',
      long: 'namnet är för långt',
    };
    return `${d.file} går inte att skriva: ${known[kindOf(d.reason)] ?? `systemet svarar ${d.reason}`}.`;
  },
  workbook: (reason) =>
    workbookKind(reason) === 'other'
      ? 'det finns ingen arbetsbok i den'
      : 'den är skadad, eller så saknas en del av den',
  stdin: 'Standard in',
};

export const fileErrorWords: Record<Language, FileErrorWords> = { sv, en };
