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

/** The closest known word and its meaning, from a hint such as `cykel=bicycle`. */
const closest = (hint: string) => {
  const at = hint.lastIndexOf('=');
  return { word: hint.slice(0, at), meaning: hint.slice(at + 1) };
};

function suggestEn(hint: string | null, value: string | null, placeholder: string, allowed: string): string {
  const plan = `Correct the cell, or say what it means in resplan.yaml, under the survey’s answers: ${key(value)}:`;
  if (hint === null) return `${plan} ${placeholder}, that is ${allowed}`;
  const { word, meaning } = closest(hint);
  return `Did they mean “${word}”? ${plan} ${meaning}`;
}

function suggestSv(hint: string | null, value: string | null, placeholder: string, allowed: string): string {
  const plan = `Rätta cellen, eller skriv vad det betyder i resplan.yaml, under enkätens answers: ${key(value)}:`;
  if (hint === null) return `${plan} ${placeholder}, det vill säga ${allowed}`;
  const { word, meaning } = closest(hint);
  return `Menades ”${word}”? ${plan} ${meaning}`;
}

const en: Record<ProblemCode, ProblemText> = {
  'number-approximate': { what: 'an approximate number, read as it stands', repair: nothing },
  'number-range': { what: 'a range, read as its middle; an open one as its bound', repair: nothing },
  'number-in-words': { what: 'a number in words, read as that number', repair: nothing },
  'unit-in-cell': { what: 'a unit other than the column’s; the cell is read in its own', repair: nothing },
  'mode-by-phrase': {
    what: 'a mode found in a longer text, and counted as that mode',
    repair: () => 'If it is wrong, say what it means in resplan.yaml, under the survey’s answers.',
  },
  'distance-from-return': { what: 'a distance there and back, halved', repair: nothing },
  'distance-from-minutes': { what: 'a distance reckoned from minutes, at the speed you stated', repair: nothing },
  'days-from-share': { what: 'days a week reckoned from a share of the working time', repair: nothing },
  'occupancy-contradicts-mode': {
    what: 'a shared car with one person in it, counted as driving alone',
    repair: nothing,
  },
  'second-leg-without-distance': {
    what: 'a second leg without a usable distance; the whole trip is counted on the first mode',
    repair: nothing,
  },
  'one-season': { what: 'one season answered; it stands for the whole year', repair: nothing },
  'even-split': { what: 'several modes at once, split evenly as you asked (--multi even)', repair: nothing },
  'transit-not-told-apart': {
    what: 'several kinds of public transport at once, counted as public transport',
    repair: nothing,
  },
  'stray-quote': { what: 'a quotation mark in the middle of a cell, kept as text', repair: nothing },
  'ragged-row': {
    what: 'more cells than the header has columns; the extra ones are not read',
    repair: nothing,
    show: (value) => `${value} cells`,
  },
  'days-assumed': {
    what: 'the number of days left empty; a full working week is assumed, less remote days where given',
    repair: nothing,
  },
  'unknown-fuel': {
    what: 'a fuel that is not known; the row counts, as a car of average fuel',
    repair: (hint, value) => suggestEn(hint, value, 'FUEL', 'a fuel such as petrol, diesel, bev or unknown'),
  },
  'unreadable-distance': {
    what: 'a distance that cannot be read; the row counts in the shares, its distance is estimated from the others’',
    repair: () => 'Write a number, such as 7.5, in the cell.',
  },
  'missing-distance': {
    what: 'no distance; the row counts in the shares, its distance is estimated from the others’',
    repair: nothing,
  },
  'unreadable-number': {
    what: 'a number that cannot be read; the row counts without it',
    repair: () => 'Write a plain number in the cell.',
  },
  outlier: {
    what: 'too far or too many days to be a daily commute; the row is kept apart from the total',
    repair: () => 'Correct the cell, or count it with --outliers include.',
  },
  'duplicate-id': {
    what: 'an id seen before; the first answer stands, this row is set aside',
    repair: () => 'Remove one of the rows, or use --map id=- if the column is not an id.',
  },
  'no-mode': { what: 'no answer to how they travel; row set aside', repair: nothing },
  'unknown-mode': {
    what: 'a mode that is not known; row set aside',
    repair: (hint, value) =>
      suggestEn(hint, value, 'MODE', 'a mode such as car, bus or bicycle; without that the row stays aside'),
  },
  'several-modes': {
    what: 'several modes at once without days for each; row set aside, since nothing is split by guessing',
    repair: () => 'Ask for days per mode next time, or split evenly with --multi even.',
  },
  'not-employed': { what: 'somebody who is not employed; row set aside', repair: nothing },
  'summary-row': { what: 'a row of sums or means under the answers, and no answer; row set aside', repair: nothing },
  'broken-quote': {
    what: 'a quotation mark that is never closed, or closed in mid-cell; row set aside',
    repair: () => 'Correct the row in the file.',
  },
  'row-too-long': {
    what: 'a row too long to be an answer; row set aside',
    repair: () => 'Look for an unclosed quotation mark.',
  },
  'unreadable-days': {
    what: 'days a week that cannot be read as a number from 0 to 7; row set aside',
    repair: (hint) =>
      hint === 'no-days'
        ? 'Write a number from 0 to 7 in the cell, or leave it empty for no days with that mode.'
        : 'Write a number from 0 to 7 in the cell, or leave it empty: a full working week is then assumed.',
  },
  'bad-weight': {
    what: 'a weight that is not a number above 0; row set aside',
    repair: () => 'Correct the cell, or read no weights: --map weight=-',
  },
  'same-file-twice': {
    what: 'a file that holds exactly the same as another: its answers are counted twice',
    repair: () => 'Give one of them only.',
    show: asIs,
  },
  'ids-not-checked': {
    what: 'over a million ids; the rest are used without being checked for repeats',
    repair: nothing,
  },
  'undecodable-bytes': {
    what: 'characters that cannot be decoded, shown as �',
    show: (value) => `${value} characters`,
    repair: () => 'Save the file again as “CSV UTF-8”.',
  },
  'duplicate-header': {
    what: 'a column name that stands several times; from the second on they are called “name (2)”, “name (3)”',
    repair: nothing,
    show: (value) => `${value} columns`,
  },
  'column-missing': {
    what: 'a column that is needed (mode or distance) was not found',
    repair: (hint) => `If the file has one, say which: ${hint}`,
    show: asIs,
  },
  'speed-needed': {
    what: 'the survey asks travel time but no distance, and no speed is assumed; there can be no CO2e',
    repair: (hint) => `State km/h for the modes you can vouch for, such as ${hint}`,
  },
  'unlabelled-ticks': {
    what: 'columns of ticked modes, but which mode each is does not stand in the file; none is taken',
    repair: (hint, value) =>
      value === null
        ? `Say which mode each is: ${hint} …`
        : `Choose the one set that asks about the commute to work, and say which mode each of its columns is: ${hint} …`,
    show: (value) => `${value} sets`,
  },
  'id-repeats': {
    what: 'a column called an id has the same values on many rows, so it is no person’s id; it is not used, and repeats are not looked for',
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
    what: 'a column that may be a field, but too unsure to take',
    repair: (hint) => `If it is: ${hint}`,
    show: asIs,
  },
  'unit-unknown': {
    what: 'a distance column with numbers without a unit; none is guessed, and those distances are unknown',
    repair: () => 'Add --unit km (or mil, mile, m).',
    show: (value) => `numbers without a unit: ${value}`,
  },
  'many-rows-set-aside': {
    what: 'more than a fifth of the answers are set aside',
    repair: () => 'resplan check FILE lists each row and what would repair it.',
    show: (value, hint) => `${value} of ${hint}`,
  },
  'more-respondents-than-headcount': {
    what: 'more answers than employees',
    repair: () => 'Check --headcount, or remove repeated answers.',
  },
  'co2e-incomplete': {
    what: 'kilometres without an emission factor; the CO2e is incomplete',
    repair: () => 'Add the factor in a file of your own: --factors FILE',
  },
};

const sv: Record<ProblemCode, ProblemText> = {
  'number-approximate': { what: 'ett ungefärligt tal, läst som det står', repair: nothing },
  'number-range': { what: 'ett intervall: mitten används, av ett öppet gränsen', repair: nothing },
  'number-in-words': { what: 'ett tal skrivet med bokstäver, läst som det talet', repair: nothing },
  'unit-in-cell': { what: 'en annan enhet än kolumnens; cellen är läst i sin egen', repair: nothing },
  'mode-by-phrase': {
    what: 'ett färdmedel som hittades i en längre text, räknat som det färdmedlet',
    repair: () => 'Om det är fel: skriv vad det betyder i resplan.yaml, under enkätens answers.',
  },
  'distance-from-return': { what: 'ett avstånd tur och retur, halverat', repair: nothing },
  'distance-from-minutes': { what: 'ett avstånd räknat ur minuter, med den hastighet du angett', repair: nothing },
  'days-from-share': { what: 'dagar i veckan räknade ur en andel av arbetstiden', repair: nothing },
  'occupancy-contradicts-mode': {
    what: 'samåkning med en enda person i bilen, räknad som ensam i bil',
    repair: nothing,
  },
  'second-leg-without-distance': {
    what: 'en andra delsträcka utan användbart avstånd; hela resan räknas på det första färdmedlet',
    repair: nothing,
  },
  'one-season': { what: 'bara en årstid besvarad; den får stå för hela året', repair: nothing },
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
    what: 'antalet dagar är inte ifyllt; full arbetsvecka antas, minus distansdagar där de angetts',
    repair: nothing,
  },
  'unknown-fuel': {
    what: 'ett okänt drivmedel; raden räknas, som genomsnittsbil',
    repair: (hint, value) => suggestSv(hint, value, 'DRIVMEDEL', 'ett drivmedel som petrol, diesel, bev eller unknown'),
  },
  'unreadable-distance': {
    what: 'ett avstånd som inte går att läsa; raden räknas i andelarna, avståndet skattas från de andras',
    repair: () => 'Skriv ett tal i cellen, till exempel 7,5.',
  },
  'missing-distance': {
    what: 'inget avstånd; raden räknas i andelarna, avståndet skattas från de andras',
    repair: nothing,
  },
  'unreadable-number': {
    what: 'ett tal som inte går att läsa; raden räknas utan det',
    repair: () => 'Skriv ett vanligt tal i cellen.',
  },
  outlier: {
    what: 'för långt eller för många dagar för daglig pendling; raden hålls utanför totalen',
    repair: () => 'Rätta cellen, eller räkna med den: --outliers include',
  },
  'duplicate-id': {
    what: 'ett id som redan förekommit; det första svaret gäller, den här raden undantas',
    repair: () => 'Ta bort en av raderna, eller använd --map id=- om kolumnen inte är ett id.',
  },
  'no-mode': { what: 'inget svar på hur man reser; raden undantas', repair: nothing },
  'unknown-mode': {
    what: 'ett okänt färdmedel; raden undantas',
    repair: (hint, value) =>
      suggestSv(hint, value, 'FÄRDMEDEL', 'ett färdmedel som car, bus eller bicycle; utan det är raden undantagen'),
  },
  'several-modes': {
    what: 'flera färdmedel på en gång utan dagar för vart och ett; raden undantas, eftersom inget delas på en gissning',
    repair: () => 'Fråga efter dagar per färdmedel nästa gång, eller dela lika med --multi even.',
  },
  'not-employed': { what: 'någon som inte är anställd; raden undantas', repair: nothing },
  'summary-row': {
    what: 'en rad med summor eller medelvärden under svaren, inget svar; raden undantas',
    repair: nothing,
  },
  'broken-quote': {
    what: 'ett citattecken som aldrig stängs, eller stängs mitt i cellen; raden undantas',
    repair: () => 'Rätta raden i filen.',
  },
  'row-too-long': {
    what: 'en rad som är för lång för att vara ett svar; raden undantas',
    repair: () => 'Leta efter ett citattecken som aldrig stängs.',
  },
  'unreadable-days': {
    what: 'dagar i veckan som inte går att läsa som ett tal från 0 till 7; raden undantas',
    repair: (hint) =>
      hint === 'no-days'
        ? 'Skriv ett tal från 0 till 7 i cellen, eller lämna den tom för inga dagar med det färdmedlet.'
        : 'Skriv ett tal från 0 till 7 i cellen, eller lämna den tom: då antas full arbetsvecka.',
  },
  'bad-weight': {
    what: 'en vikt som inte är ett tal över 0; raden undantas',
    repair: () => 'Rätta cellen, eller läs inga vikter: --map weight=-',
  },
  'same-file-twice': {
    what: 'en fil med exakt samma innehåll som en annan: svaren räknas två gånger',
    repair: () => 'Ange bara en av dem.',
    show: asIs,
  },
  'ids-not-checked': { what: 'över en miljon id; resten används utan att dubbletter söks', repair: nothing },
  'undecodable-bytes': {
    what: 'tecken som inte går att tolka, visade som �',
    show: (value) => `${value} tecken`,
    repair: () => 'Spara filen på nytt som ”CSV UTF-8”.',
  },
  'duplicate-header': {
    what: 'ett kolumnnamn som förekommer flera gånger; från det andra heter de ”namn (2)”, ”namn (3)”',
    repair: nothing,
    show: (value) => `${value} kolumner`,
  },
  'column-missing': {
    what: 'en kolumn som behövs (färdmedel eller avstånd) hittades inte',
    repair: (hint) => `Om filen har en, ange vilken: ${hint}`,
    show: asIs,
  },
  'speed-needed': {
    what: 'enkäten frågar efter restid men inte avstånd, och ingen hastighet antas; utsläppen går inte att räkna',
    repair: (hint) => `Ange km/h för de färdmedel du kan svara för, till exempel ${hint}`,
  },
  'unlabelled-ticks': {
    what: 'kolumner med kryss för färdmedel, men vilket var och en är står inte i filen; ingen tas',
    repair: (hint, value) =>
      value === null
        ? `Ange vilket färdmedel var och en är: ${hint} …`
        : `Välj den uppsättning som gäller resan till arbetet, och ange vilket färdmedel var och en av dess kolumner är: ${hint} …`,
    show: (value) => `${value} uppsättningar`,
  },
  'id-repeats': {
    what: 'en kolumn som heter id men har samma värden på många rader, alltså ingen persons id; den används inte, och dubbletter söks inte',
    repair: (hint) => `Om den är det: ${hint}`,
  },
  'column-ambiguous': {
    what: 'flera kolumner kan vara detta fält, så ingen togs',
    repair: (hint) => `Ange vilken det är: ${hint}`,
    show: asIs,
  },
  'column-weak': {
    what: 'en kolumn som kan vara detta fält, men är för osäker för att tas',
    repair: (hint) => `Om det stämmer: ${hint}`,
    show: asIs,
  },
  'column-not-needed-weak': {
    what: 'en kolumn som kan vara ett fält, men är för osäker för att tas',
    repair: (hint) => `Om det stämmer: ${hint}`,
    show: asIs,
  },
  'unit-unknown': {
    what: 'en avståndskolumn med tal utan enhet; ingen gissas, och de avstånden är okända',
    repair: () => 'Lägg till --unit km (eller mil, mile, m).',
    show: (value) => `tal utan enhet: ${value}`,
  },
  'many-rows-set-aside': {
    what: 'mer än en femtedel av svaren är undantagna',
    repair: () => 'resplan check FIL listar varje rad och vad som rättar den.',
    show: (value, hint) => `${value} av ${hint}`,
  },
  'more-respondents-than-headcount': {
    what: 'fler svar än anställda',
    repair: () => 'Kontrollera --headcount, eller ta bort dubbla svar.',
  },
  'co2e-incomplete': {
    what: 'kilometer utan utsläppsfaktor; utsläppen är ofullständiga',
    repair: () => 'Lägg till faktorn i en egen fil: --factors FIL',
  },
};

export const problemTexts: Record<Language, Record<ProblemCode, ProblemText>> = { sv, en };
