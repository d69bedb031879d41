import type { ProblemCode } from '../survey/problem.ts';
import type { Language } from './language.ts';
import { visibleCell } from './visible.ts';

/** What a problem is, and what the user can do about it. `hint` and `value` are the problem's own; one line each. */
interface ProblemText {
  what: string;
  repair: (hint: string | null, value: string | null) => string;
  /** How the value is shown, where it is no cell of the survey. */
  show?: (value: string, hint: string | null) => string;
}

const nothing = () => '';
const asIs = (value: string) => value;
/** A cell as a key of the plan file. */
const key = (value: string | null) => JSON.stringify(visibleCell(value ?? ''));

const en: Record<ProblemCode, ProblemText> = {
  'number-approximate': { what: 'an approximate number, read as it stands', repair: nothing },
  'number-range': { what: 'a range, read as its middle (an open one as its bound)', repair: nothing },
  'number-in-words': { what: 'a number in words', repair: nothing },
  'unit-in-cell': { what: 'another unit than the column’s, read in its own', repair: nothing },
  'mode-by-phrase': {
    what: 'a mode found in a longer text',
    repair: () => 'If it is wrong, say what it means in resplan.yaml, under the survey’s answers.',
  },
  'distance-from-return': { what: 'a distance there and back, halved', repair: nothing },
  'distance-from-minutes': { what: 'a distance from minutes at your stated speed', repair: nothing },
  'days-from-share': { what: 'days a week from a share of the time', repair: nothing },
  'occupancy-contradicts-mode': {
    what: 'a shared car with one person in it, counted as driving alone',
    repair: nothing,
  },
  'second-leg-without-distance': {
    what: 'a second leg without a usable distance: the whole trip counted on the first mode',
    repair: nothing,
  },
  'even-split': { what: 'several modes at once, split evenly as you asked (--multi even)', repair: nothing },
  'transit-not-told-apart': {
    what: 'several kinds of public transport at once, counted as public transport',
    repair: nothing,
  },
  'stray-quote': { what: 'a quotation mark in the middle of a cell, kept as text', repair: nothing },
  'ragged-row': {
    what: 'more cells than the header has columns; the extra ones are ignored',
    repair: nothing,
    show: (value) => `${value} cells`,
  },
  'days-assumed': {
    what: 'the number of days left empty: a full working week is assumed (less remote days where given)',
    repair: nothing,
  },
  'unknown-fuel': {
    what: 'a fuel that is not known; counted as a car of average fuel',
    repair: (hint, value) =>
      `${hint ? `Did they mean “${hint}”? ` : ''}Correct the cell, or say what it means in resplan.yaml, under the survey’s answers: ${key(value)}: petrol`,
  },
  'unreadable-distance': {
    what: 'a distance that cannot be read; the trip counts in the shares, its kilometres are represented by the others',
    repair: () => 'Write a number, such as 7.5, in the cell.',
  },
  'missing-distance': {
    what: 'no distance; the trip counts in the shares, its kilometres are represented by the others',
    repair: nothing,
  },
  'unreadable-number': { what: 'a number that cannot be read', repair: () => 'Write a plain number in the cell.' },
  outlier: {
    what: 'too far or too many days to be a daily commute; kept apart from the total',
    repair: () => 'Correct the cell, or count it with --outliers include.',
  },
  'duplicate-id': {
    what: 'an id seen before: the first answer stands',
    repair: () => 'Remove one of the rows, or use --map id=- if the column is not an id.',
  },
  'no-mode': { what: 'no answer to how they travel', repair: nothing },
  'unknown-mode': {
    what: 'a mode that is not known',
    repair: (hint, value) =>
      `${hint ? `Did they mean “${hint}”? ` : ''}Correct the cell, or say what it means in resplan.yaml, under the survey’s answers: ${key(value)}: car`,
  },
  'several-modes': {
    what: 'several modes at once without days for each; nothing is split by guessing',
    repair: () => 'Ask for days per mode next time, or split evenly with --multi even.',
  },
  'not-employed': { what: 'somebody who is not employed', repair: nothing },
  'broken-quote': {
    what: 'a quotation mark that is never closed, or closed in mid-cell',
    repair: () => 'Correct the row in the file.',
  },
  'row-too-long': { what: 'a row too long to be an answer', repair: () => 'Look for an unclosed quotation mark.' },
  'unreadable-days': {
    what: 'days a week that cannot be read as a number from 0 to 7',
    repair: () => 'Write a number from 0 to 7 in the cell.',
  },
  'bad-weight': {
    what: 'a weight that is not a number above 0',
    repair: () => 'Correct the cell, or use --map weight=- to leave weights out.',
  },
  'ids-not-checked': { what: 'over a million ids: the rest were not checked for repeats', repair: nothing },
  'undecodable-bytes': {
    what: 'characters that cannot be decoded, shown as �',
    show: (value) => `${value} characters`,
    repair: () => 'Save the file again as “CSV UTF-8”.',
  },
  'duplicate-header': {
    what: 'a column name that stands several times',
    repair: nothing,
    show: (value) => `${value} columns`,
  },
  'column-missing': {
    what: 'a column that is needed was not found',
    repair: (hint) => `If the file has one, say which: ${hint}`,
    show: asIs,
  },
  'speed-needed': {
    what: 'the survey asks travel time but no distance, and no speed is assumed: there can be no CO2e',
    repair: (hint) => `State km/h for the modes you can vouch for, such as ${hint}`,
  },
  'unlabelled-ticks': {
    what: 'columns of ticked modes whose labels are not in the file',
    repair: (hint) => `Say which mode each is: ${hint} …`,
  },
  'id-repeats': {
    what: 'a column called an id has the same values on many rows, so it is no person’s id; repeats are not looked for',
    repair: (hint) => `If it is one: ${hint}`,
  },
  'column-ambiguous': {
    what: 'several columns could be this field, so none was taken',
    repair: (hint) => `Say which it is: ${hint}`,
    show: asIs,
  },
  'column-weak': {
    what: 'a column that may be this field, but too unsure to take',
    repair: (hint) => `If it is: ${hint}`,
    show: asIs,
  },
  'column-not-needed-weak': {
    what: 'a column that may be a field, not taken',
    repair: (hint) => `If it is: ${hint}`,
    show: asIs,
  },
  'unit-unknown': {
    what: 'a distance column that does not say its unit; none is guessed',
    repair: () => 'Add --unit km (or mil, mile, m).',
  },
  'many-rows-set-aside': {
    what: 'more than a fifth of the rows are set aside',
    repair: () => 'resplan check FILE lists each row and what would repair it.',
    show: (value, hint) => `${value} of ${hint}`,
  },
  'more-respondents-than-headcount': {
    what: 'more answers than employees',
    repair: () => 'Check --headcount, or remove repeated answers.',
  },
  'co2e-incomplete': {
    what: 'kilometres without an emission factor: the CO2e is incomplete',
    repair: () => 'Add the factor in a file of your own: --factors FILE',
  },
};

const sv: Record<ProblemCode, ProblemText> = {
  'number-approximate': { what: 'ett ungefärligt tal, läst som det står', repair: nothing },
  'number-range': { what: 'ett intervall, läst som mitten (ett öppet som sin gräns)', repair: nothing },
  'number-in-words': { what: 'ett tal skrivet med bokstäver', repair: nothing },
  'unit-in-cell': { what: 'en annan enhet än kolumnens, läst i sin egen', repair: nothing },
  'mode-by-phrase': {
    what: 'ett färdmedel som hittades i en längre text',
    repair: () => 'Om det är fel: skriv vad det betyder i resplan.yaml, under enkätens answers.',
  },
  'distance-from-return': { what: 'ett avstånd tur och retur, halverat', repair: nothing },
  'distance-from-minutes': { what: 'ett avstånd från minuter med den hastighet du angett', repair: nothing },
  'days-from-share': { what: 'dagar i veckan från en andel av tiden', repair: nothing },
  'occupancy-contradicts-mode': {
    what: 'samåkning med en enda person i bilen, räknad som ensam i bil',
    repair: nothing,
  },
  'second-leg-without-distance': {
    what: 'en andra delsträcka utan användbart avstånd: hela resan räknas på det första färdmedlet',
    repair: nothing,
  },
  'even-split': { what: 'flera färdmedel på en gång, delade lika som du bett om (--multi even)', repair: nothing },
  'transit-not-told-apart': {
    what: 'flera slags kollektivtrafik på en gång, räknade som kollektivtrafik',
    repair: nothing,
  },
  'stray-quote': { what: 'ett citattecken mitt i en cell, behållet som text', repair: nothing },
  'ragged-row': {
    what: 'fler celler än rubrikraden har kolumner; de överskjutande läses inte',
    repair: nothing,
    show: (value) => `${value} celler`,
  },
  'days-assumed': {
    what: 'antalet dagar är inte ifyllt: full arbetsvecka antas (minus distansdagar där de angetts)',
    repair: nothing,
  },
  'unknown-fuel': {
    what: 'ett okänt drivmedel; räknas som genomsnittsbil',
    repair: (hint, value) =>
      `${hint ? `Menades ”${hint}”? ` : ''}Rätta cellen, eller skriv vad det betyder i resplan.yaml, under enkätens answers: ${key(value)}: petrol`,
  },
  'unreadable-distance': {
    what: 'ett avstånd som inte går att läsa; resan räknas i andelarna, kilometrarna företräds av de andras',
    repair: () => 'Skriv ett tal i cellen, till exempel 7,5.',
  },
  'missing-distance': {
    what: 'inget avstånd; resan räknas i andelarna, kilometrarna företräds av de andras',
    repair: nothing,
  },
  'unreadable-number': { what: 'ett tal som inte går att läsa', repair: () => 'Skriv ett vanligt tal i cellen.' },
  outlier: {
    what: 'för långt eller för många dagar för daglig pendling; hålls utanför totalen',
    repair: () => 'Rätta cellen, eller räkna med den: --outliers include',
  },
  'duplicate-id': {
    what: 'ett id som redan funnits: det första svaret gäller',
    repair: () => 'Ta bort en av raderna, eller använd --map id=- om kolumnen inte är ett id.',
  },
  'no-mode': { what: 'inget svar på hur man reser', repair: nothing },
  'unknown-mode': {
    what: 'ett okänt färdmedel',
    repair: (hint, value) =>
      `${hint ? `Menades ”${hint}”? ` : ''}Rätta cellen, eller skriv vad det betyder i resplan.yaml, under enkätens answers: ${key(value)}: car`,
  },
  'several-modes': {
    what: 'flera färdmedel på en gång utan dagar för vart och ett; inget delas på en gissning',
    repair: () => 'Fråga efter dagar per färdmedel nästa gång, eller dela lika med --multi even.',
  },
  'not-employed': { what: 'någon som inte är anställd', repair: nothing },
  'broken-quote': {
    what: 'ett citattecken som aldrig stängs, eller stängs mitt i cellen',
    repair: () => 'Rätta raden i filen.',
  },
  'row-too-long': {
    what: 'en rad som är för lång för att vara ett svar',
    repair: () => 'Leta efter ett citattecken som aldrig stängs.',
  },
  'unreadable-days': {
    what: 'dagar i veckan som inte går att läsa som ett tal från 0 till 7',
    repair: () => 'Skriv ett tal från 0 till 7 i cellen.',
  },
  'bad-weight': {
    what: 'en vikt som inte är ett tal över 0',
    repair: () => 'Rätta cellen, eller lämna vikterna med --map weight=-.',
  },
  'ids-not-checked': { what: 'över en miljon id: resten har inte kontrollerats mot dubbletter', repair: nothing },
  'undecodable-bytes': {
    what: 'tecken som inte går att tolka, visade som �',
    show: (value) => `${value} tecken`,
    repair: () => 'Spara filen på nytt som ”CSV UTF-8”.',
  },
  'duplicate-header': {
    what: 'ett kolumnnamn som förekommer flera gånger',
    repair: nothing,
    show: (value) => `${value} kolumner`,
  },
  'column-missing': {
    what: 'en kolumn som behövs hittades inte',
    repair: (hint) => `Om filen har en, ange vilken: ${hint}`,
    show: asIs,
  },
  'speed-needed': {
    what: 'enkäten frågar efter restid men inte avstånd, och ingen hastighet antas: utsläppen går inte att räkna',
    repair: (hint) => `Ange km/h för de färdmedel du kan svara för, till exempel ${hint}`,
  },
  'unlabelled-ticks': {
    what: 'kolumner med kryss för färdmedel vars namn inte står i filen',
    repair: (hint) => `Ange vilket färdmedel var och en är: ${hint} …`,
  },
  'id-repeats': {
    what: 'en kolumn som heter id men har samma värden på många rader, alltså ingen persons id; dubbletter söks inte',
    repair: (hint) => `Om den är det: ${hint}`,
  },
  'column-ambiguous': {
    what: 'flera kolumner kan vara detta fält, så ingen togs',
    repair: (hint) => `Ange vilken det är: ${hint}`,
    show: asIs,
  },
  'column-weak': {
    what: 'en kolumn som kan vara detta fält, men för osäkert för att tas',
    repair: (hint) => `Om det stämmer: ${hint}`,
    show: asIs,
  },
  'column-not-needed-weak': {
    what: 'en kolumn som kan vara ett fält, inte tagen',
    repair: (hint) => `Om det stämmer: ${hint}`,
    show: asIs,
  },
  'unit-unknown': {
    what: 'en avståndskolumn som inte säger sin enhet; ingen gissas',
    repair: () => 'Lägg till --unit km (eller mil, mile, m).',
  },
  'many-rows-set-aside': {
    what: 'mer än en femtedel av raderna är undantagna',
    repair: () => 'resplan check FIL listar varje rad och vad som rättar den.',
    show: (value, hint) => `${value} av ${hint}`,
  },
  'more-respondents-than-headcount': {
    what: 'fler svar än anställda',
    repair: () => 'Kontrollera --headcount, eller ta bort dubbla svar.',
  },
  'co2e-incomplete': {
    what: 'kilometer utan utsläppsfaktor: utsläppen är ofullständiga',
    repair: () => 'Lägg till faktorn i en egen fil: --factors FIL',
  },
};

export const problemTexts: Record<Language, Record<ProblemCode, ProblemText>> = { sv, en };
