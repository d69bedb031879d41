/** Surveys of any size, the same for the same seed: 14 columns, one row in eight with a quoted cell, Swedish or English. */
import type { Language } from '../../src/i18n/language.ts';
import { createRandom, type Random } from '../../src/simulation/random.ts';

const words = {
  sv: {
    header:
      'Svarsid;Arbetsplats;Postnummer;Hur långt har du till arbetet, enkel väg (km)?;Måndag;Tisdag;Onsdag;Torsdag;Fredag;' +
      'Vilket drivmedel har bilen?;Hur många åker i bilen, du inräknad?;Har du tillgång till bil?;' +
      'Har du kollektivtrafik inom räckhåll?;Kommentar',
    delimiter: ';',
    sites: ['Stadshuset', 'Östra kontoret', 'Verkstan', 'Lagret'],
    modes: { walk: 'Går', cycle: 'Cykel', car: 'Bil', carpool: 'Samåkning', bus: 'Buss', train: 'Tåg' },
    remote: 'Jobbar hemma',
    fuels: ['Bensin', 'Diesel', 'El', 'Laddhybrid', 'Etanol', 'Vet ej'],
    yes: 'Ja',
    no: 'Nej',
    comments: ['Bussen går för sällan', 'Vill ha cykelställ under tak', 'Dålig belysning', 'Inget särskilt'],
    quoted: ['Kön till bron är lång; särskilt på morgonen', 'Spår ""7"" är alltid sent', 'Trångt på tåget\nVarje dag'],
    spelt: ['Elspark', 'Häst och vagn'],
  },
  en: {
    header:
      'Response ID,Site,Postcode,Distance to work one way (km),Monday,Tuesday,Wednesday,Thursday,Friday,' +
      'What fuel does the car use?,How many people are in the car incl. you?,Do you have access to a car?,' +
      'Do you have public transport within reach?,Comment',
    delimiter: ',',
    sites: ['Town Hall', 'East office', 'Workshop', 'Warehouse'],
    modes: { walk: 'Walk', cycle: 'Bicycle', car: 'Car', carpool: 'Carpool', bus: 'Bus', train: 'Train' },
    remote: 'Work from home',
    fuels: ['Petrol', 'Diesel', 'Electric', 'Plug-in hybrid', 'Ethanol', 'Do not know'],
    yes: 'Yes',
    no: 'No',
    comments: ['The bus runs too seldom', 'A roof over the bike racks', 'Poor lighting', 'Nothing special'],
    quoted: ['The queue at the bridge is long, mornings above all', 'Line ""7"" is always late', 'Crowded\nEvery day'],
    spelt: ['Kick bike', 'Horse and cart'],
  },
} satisfies Record<Language, object>;

export interface SurveyToMake {
  rows: number;
  language: Language;
  seed: number;
  /** Every weekday's mode drawn anew, so that hardly two people answer alike: the hardest that a survey can be. */
  unlike?: boolean;
}

/** The survey as text, in parts of a few thousand rows. */
export function* generateSurvey({ rows, language, seed, unlike = false }: SurveyToMake): Generator<string> {
  const random = createRandom(seed);
  const { header, delimiter } = words[language];
  let part = `${header}\n`;
  for (let row = 1; row <= rows; row++) {
    part += `${answerOf(row, language, random, unlike).join(delimiter)}\n`;
    if (row % 4096 === 0) {
      yield part;
      part = '';
    }
  }
  yield part;
}

function answerOf(row: number, language: Language, random: Random, unlike: boolean): string[] {
  const w = words[language];
  const km = Math.min(180, Math.exp(2.1 + random.normal()));
  const distance = random.uniform() < 0.01 ? '' : km.toFixed(1);
  const hasCar = random.uniform() < 0.8;
  const hasTransit = random.uniform() < 0.7;
  const usual = usualMode(km, hasCar, hasTransit, random);
  const other = usualMode(km, hasCar, hasTransit, random);
  const remoteShare = random.uniform() < 0.4 ? 0.3 : 0;
  const week = Array.from({ length: 5 }, () => {
    if (random.uniform() < remoteShare) return w.remote;
    if (unlike) return w.modes[usualMode(random.uniform() * 40, true, true, random)];
    return random.uniform() < 0.002 ? pick(w.spelt, random) : w.modes[random.uniform() < 0.85 ? usual : other];
  });
  const drives = week.includes(w.modes.car) || week.includes(w.modes.carpool);
  const aboard = week.includes(w.modes.carpool) ? 2 + Math.floor(random.uniform() * 3) : 1;
  return [
    String(row),
    pick(w.sites, random),
    String(10_000 + Math.floor(random.uniform() * 89_999)),
    language === 'sv' ? distance.replace('.', ',') : distance,
    ...week,
    drives ? pick(w.fuels, random) : '',
    drives && random.uniform() < 0.9 ? String(aboard) : '',
    hasCar ? w.yes : w.no,
    hasTransit ? w.yes : w.no,
    random.uniform() < 1 / 8 ? `"${pick(w.quoted, random)}"` : random.uniform() < 0.3 ? pick(w.comments, random) : '',
  ];
}

type UsualMode = keyof (typeof words)['sv']['modes'];

/** Short ways on foot or by bicycle, long ones by train, and the car wherever there is one. */
function usualMode(km: number, hasCar: boolean, hasTransit: boolean, random: Random): UsualMode {
  const draw = random.uniform();
  if (km < 2 && draw < 0.5) return 'walk';
  if (km < 8 && draw < 0.45) return 'cycle';
  if (hasTransit && draw < 0.6) return km > 25 ? 'train' : 'bus';
  if (!hasCar) return hasTransit ? 'bus' : 'cycle';
  return draw < 0.93 ? 'car' : 'carpool';
}

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random.uniform() * from.length)] as T;
}
