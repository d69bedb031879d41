/** Employers with surveys in all the shapes that they come in. Seeded: the same files each time. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsx from 'write-excel-file/node';
import type { Language } from '../../src/i18n/language.ts';
import { optionsOf, type Question, questionnaire } from '../../src/reference/questionnaire.ts';
import { type Given, shapes } from '../cli/form-exports.ts';

type Random = () => number;

const questions = questionnaire('long');

/** Park and Miller's minimal standard generator, 0 to 1. */
export function seeded(seed: number): Random {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

export interface GeneratedEmployer {
  name: string;
  file: string;
  headcount: number;
  language: Language;
}

/** How an employer's answers are laid down: its ending, and its bytes. */
interface Layout {
  ending: string;
  write(random: Random, people: number): Promise<Uint8Array>;
}

const modesSv = ['Bil ensam', 'Bil med andra', 'Buss', 'Tåg', 'Cykel', 'Elcykel', 'Gång'];
const modesEn = ['Car, alone', 'Car with others', 'Bus', 'Train', 'Bicycle', 'E-bike', 'Walk'];

function rowsOf(random: Random, people: number, language: Language): string[][] {
  const modes = language === 'sv' ? modesSv : modesEn;
  const header =
    language === 'sv'
      ? [
          'Svarsnr',
          'Arbetsplats',
          'Hur långt har du till jobbet, enkel väg (km)?',
          'Dagar per vecka på jobbet',
          'Hur reser du oftast till jobbet?',
          'Vad skulle få dig att resa annorlunda?',
        ]
      : [
          'Respondent',
          'Which site do you work at?',
          'How far do you travel to work, one way (km)?',
          'How many days a week do you travel to work?',
          'How do you usually travel to work?',
          'What would make you travel differently?',
        ];
  const weights = [9, 2, 4, 2, 4, 1, 2].map((weight) => weight * (0.5 + random()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = Array.from({ length: people }, (_, i) => {
    const at = random() * total;
    const mode = weights.findIndex((_, m) => at <= weights.slice(0, m + 1).reduce((sum, weight) => sum + weight, 0));
    const km = (Math.round(10 * (0.5 + 35 * random() ** 2)) / 10).toString();
    return [
      String(i + 1),
      random() < 0.6 ? 'Kontoret' : 'Verkstaden, norr',
      language === 'sv' ? km.replace('.', ',') : km,
      String(2 + Math.floor(4 * random())),
      modes[Math.max(0, mode)] as string,
      random() < 0.1 ? 'Duschar; "fler" cykelställ, billigare buss' : '',
    ];
  });
  return [header, ...rows];
}

const delimited = (rows: readonly string[][], delimiter: string) =>
  rows
    .map((row) =>
      row.map((cell) => (/["\r\n;,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join('\r\n');

const workbook = async (rows: readonly string[][]) =>
  new Uint8Array(await writeXlsx(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer());

/** Answers to our own questionnaire, as a form tool's export has them. */
const exported = (shape: keyof typeof shapes, language: Language) => (random: Random, people: number) =>
  shapes[shape](questions, answersOf(random, people, language), language);

function answersOf(random: Random, people: number, language: Language): Given[][] {
  const answer = (question: Question): Given => {
    const options = optionsOf(question).map((option) => option[language]);
    const one = () => options[Math.floor(random() * options.length)] as string;
    if (question.kind === 'several') return options.filter(() => random() < 0.2);
    if (question.kind === 'choice') return one();
    if (question.id === 'distance')
      return (1 + 30 * random() ** 2).toFixed(1).replace('.', language === 'sv' ? ',' : '.');
    if (question.kind === 'number') return String(1 + Math.floor(4 * random()));
    return question.id === 'site' ? (random() < 0.5 ? 'Norr' : 'Syd') : '';
  };
  return Array.from({ length: people }, () => questions.map(answer));
}

const layouts: Layout[] = [
  {
    ending: 'csv',
    write: async (random, people) => Buffer.from(delimited(rowsOf(random, people, 'en'), ',')),
  },
  {
    ending: 'csv',
    write: async (random, people) => Buffer.from(delimited(rowsOf(random, people, 'sv'), ';'), 'latin1'),
  },
  {
    ending: 'txt',
    write: async (random, people) => Buffer.from(`\uFEFF${delimited(rowsOf(random, people, 'sv'), '\t')}`, 'utf16le'),
  },
  { ending: 'xlsx', write: async (random, people) => workbook(rowsOf(random, people, 'sv')) },
  { ending: 'csv', write: exported('Google Forms', 'sv') },
  { ending: 'xlsx', write: exported('Microsoft Forms', 'sv') },
  { ending: 'csv', write: exported('Qualtrics', 'en') },
  { ending: 'csv', write: exported('SurveyMonkey', 'en') },
];

/**
 * Writes so many employers' surveys into a folder, the first with `least` answers and the last with `most`, evenly on a
 * scale of logarithms. `plain`: all of them CSV, in three encodings.
 */
export async function generateEmployers(
  folder: string,
  count: number,
  { least = 20, most = 20_000, plain = false } = {},
): Promise<GeneratedEmployer[]> {
  await mkdir(folder, { recursive: true });
  const employers: GeneratedEmployer[] = [];
  for (let i = 0; i < count; i++) {
    const random = seeded(20261123 + 7919 * i);
    const people = Math.round(least * (most / least) ** (i / Math.max(1, count - 1)));
    const layout = layouts[plain ? i % 3 : i % layouts.length] as Layout;
    const name = `Arbetsgivare ${i + 1}`;
    const file = `employer-${String(i + 1).padStart(3, '0')}.${layout.ending}`;
    await writeFile(join(folder, file), await layout.write(random, people));
    employers.push({
      name,
      file,
      headcount: Math.ceil(people * (1.1 + random())),
      language: i % 4 === 3 ? 'en' : 'sv',
    });
  }
  return employers;
}
