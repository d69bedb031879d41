/** The words for modes, fuels, measures and barriers: from data and from the user's own `answers:`, to their meanings. */
import { type AnsweredMode, type Fuel, fuels, modes } from '../reference/modes.ts';
import fuelData from '../reference/vocabulary/fuels.json' with { type: 'json' };
import askedData from '../reference/vocabulary/measures-asked.json' with { type: 'json' };
import modeData from '../reference/vocabulary/modes.json' with { type: 'json' };
import { normalise, wordKey } from './normalise.ts';

export { normalise } from './normalise.ts';

/** How one travels. fuel and occupancy (people in the vehicle) are null where the words do not imply them. */
export interface TravelMeaning {
  mode: AnsweredMode;
  fuel: Fuel | null;
  occupancy: number | null;
}
/** `none`: no travel that day (off, ill, on leave). */
export type ModeMeaning = TravelMeaning | 'none';
/** `none`: has no car. */
export type FuelMeaning = Fuel | 'none';

export interface WordTable<Meaning> {
  /** The user's own answers, which win over everything; by key. */
  own: ReadonlyMap<string, Meaning>;
  /** Words that are a whole answer; by key. */
  whole: ReadonlyMap<string, Meaning>;
  /** Those of them that are also looked for inside longer answers, longest first. */
  phrases: readonly (readonly [key: string, meaning: Meaning])[];
}

export interface Vocabulary {
  modes: WordTable<ModeMeaning>;
  fuels: WordTable<FuelMeaning>;
  /** To measure ids such as `bike-racks`. */
  measures: WordTable<string>;
  /** To barrier ids such as `distance`, `weather`. */
  barriers: WordTable<string>;
}

/** Answer texts and what they mean: a mode (`car`), a mode with fuel (`car:bev`), `none`; a fuel. */
export interface AnswerOverrides {
  modes?: Record<string, string>;
  fuels?: Record<string, string>;
}

type ByLanguage = Record<string, { anywhere: Record<string, string>; whole: Record<string, string> }>;

/** The shipped vocabulary with the user's own answers before it. Throws on an override whose meaning is none of ours. */
export function createVocabulary(overrides: AnswerOverrides = {}): Vocabulary {
  const fuelled = fuels.flatMap((fuel) => [`car:${fuel}`, `carpool:${fuel}`]);
  const ids = Object.fromEntries([...modes, ...fuelled].map((id) => [id, id]));
  const asked = Object.values(askedData);
  return {
    modes: table(modeData, ids, overrides.modes ?? {}, parseModeMeaning),
    fuels: table(
      fuelData,
      Object.fromEntries(fuels.map((fuel) => [fuel, fuel])),
      overrides.fuels ?? {},
      parseFuelMeaning,
    ),
    measures: phraseTable(asked.map((language) => language.measures)),
    barriers: phraseTable(asked.map((language) => language.barriers)),
  };
}

/** `car`, `car:bev`, `car x1`, `carpool:petrol x3`, `none`; null for anything else. */
export function parseModeMeaning(text: string): ModeMeaning | null {
  if (text === 'none') return 'none';
  const match = /^([a-z-]+)(?::([a-z0-9]+))?(?: x([1-9]))?$/.exec(text.trim());
  const mode = modes.find((id) => id === match?.[1]);
  const fuel = fuels.find((id) => id === match?.[2]) ?? null;
  if (!mode || (match?.[2] && !fuel)) return null;
  if (fuel && mode !== 'car' && mode !== 'carpool') return null;
  return { mode, fuel, occupancy: match?.[3] ? Number(match[3]) : null };
}

/** A meaning as parseModeMeaning reads it. */
export function writeModeMeaning(meaning: ModeMeaning): string {
  if (meaning === 'none') return meaning;
  const { mode, fuel, occupancy } = meaning;
  return `${mode}${fuel === null ? '' : `:${fuel}`}${occupancy === null ? '' : ` x${occupancy}`}`;
}

/** A fuel id or `none`; null for anything else. */
export function parseFuelMeaning(text: string): FuelMeaning | null {
  return text === 'none' ? 'none' : (fuels.find((fuel) => fuel === text) ?? null);
}

/** What the whole text means, the user's own answers first; null when it is not a known word. */
export function lookUpWhole<Meaning>(table: WordTable<Meaning>, text: string): Meaning | null {
  const key = wordKey(text);
  return table.own.get(key) ?? table.whole.get(key) ?? null;
}

/** What the text means as a whole or by the one thing it speaks of; null when it is unknown or speaks of several. */
export function lookUpAny(table: WordTable<string>, text: string): string | null {
  const whole = lookUpWhole(table, text);
  if (whole !== null) return whole;
  const meanings = new Set(takePhrases(wordKey(text), table).found);
  const [only] = meanings;
  return meanings.size === 1 && only !== undefined ? only : null;
}

/** The known phrases in a key, longest first and each word used once, and the words left between them. */
export function takePhrases<Meaning>(key: string, table: WordTable<Meaning>): { found: Meaning[]; left: string[] } {
  const found: Meaning[] = [];
  let rest = ` ${key} `;
  for (const [phrase, meaning] of table.phrases) {
    if (!rest.includes(` ${phrase} `)) continue;
    found.push(meaning);
    // the bar keeps words apart that were not neighbours
    rest = rest.replaceAll(` ${phrase} `, ' | ');
  }
  return { found, left: rest.split(' ').filter((word) => word !== '' && word !== '|') };
}

function table<Meaning>(
  data: ByLanguage,
  ids: Record<string, string>,
  overrides: Record<string, string>,
  parse: (text: string) => Meaning | null,
): WordTable<Meaning> {
  const meant = (words: Record<string, string>): [string, Meaning][] =>
    Object.entries(words).map(([word, text]) => {
      const meaning = parse(text);
      if (meaning === null) throw new Error(`"${normalise(word)}" cannot mean "${text}"`);
      return [wordKey(word), meaning];
    });
  const languages = Object.values(data);
  const anywhere = languages.flatMap((language) => meant(language.anywhere));
  const whole = languages.flatMap((language) => meant(language.whole));
  return {
    own: new Map(meant(overrides)),
    whole: new Map([...meant(ids), ...anywhere, ...whole]),
    phrases: longestKeyFirst(anywhere),
  };
}

function phraseTable(languages: Record<string, string>[]): WordTable<string> {
  const entries = languages.flatMap((words) => Object.entries(words)).map(([word, id]) => [wordKey(word), id] as const);
  return { own: new Map(), whole: new Map(entries), phrases: longestKeyFirst(entries) };
}

function longestKeyFirst<Meaning>(entries: readonly (readonly [string, Meaning])[]) {
  return [...entries].sort((a, b) => b[0].length - a[0].length);
}
