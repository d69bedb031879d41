/** What is wrong at a place in a profile, or in a file of one's own factors or measures. The core says it in English. */
import type { Language } from './language.ts';
import { yamlProblem } from './yaml-problems.ts';

/** The first that fits is what is said. */
const sv: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, 'saknas'],
  [/^is empty$/, 'är tom'],
  [/^is too large$/, 'är för stort'],
  [/^is too large for its squares$/, 'är för stort för sina kvadrater'],
  [/^is too small for its sum$/, 'är för litet för sin summa'],
  [/^is too small for weight$/, 'är för litet för weight'],
  [/^is over (\d+) characters$/, 'är längre än $1 tecken'],
  [/^is not a number of people$/, 'är inget antal personer'],
  [/^is nested too deeply$/, 'är nästlad för djupt'],
  [/^has too many aliases$/, 'har för många hänvisningar (*namn)'],
  [/^is needed where costs is empty: say why$/, 'behövs när costs är tom: skriv varför'],
  [/^is unit, but the size counts no units$/, 'är unit, men storleken räknar inga enheter'],
  [/^is not a factor set: needs at least id and factors$/, 'är inga faktorer: det behövs åtminstone id och factors'],
  [
    /^holds no measure: needs one, a list of them, or measures: with a list$/,
    'har ingen åtgärd: det behövs en, en lista, eller measures: med en lista',
  ],
  [
    /^is needed in a set that extends none \(or add extends: (.+)\)$/,
    'behövs där inget utökas (eller lägg till extends: $1)',
  ],
  [/^is taken by a set of resplan \((.+)\)$/, 'är upptaget av resplans egna ($1)'],
  [/^(\S+) is a measure of resplan already$/, '$1 är redan en åtgärd i resplan'],
  [/^(.+) is given twice$/, '$1 står två gånger'],
  [/^(\S+) is not another measure$/, '$1 är ingen annan åtgärd'],
  [/^names a mode twice$/, 'har samma färdmedel två gånger'],
  [/^"(.+)" is not a row; did you mean (.+)\? \(known: (.+)\)$/, '”$1” är ingen rad; menade du $2? (det finns: $3)'],
  [/^is not a key here; did you mean (.+)\? \(allowed: (.+)\)$/, 'är ingen nyckel här; menade du $1? (möjliga: $2)'],
  [/^is not a key here \(allowed: (.+)\)$/, 'är ingen nyckel här (möjliga: $1)'],
  [
    /^(.+) is not a key here; did you mean (.+)\? \(allowed: (.+)\)$/,
    '$1 är ingen nyckel här; menade du $2? (möjliga: $3)',
  ],
  [/^(.+) is not a key here \(allowed: (.+)\)$/, '$1 är ingen nyckel här (möjliga: $2)'],
  [/^unknown key (.+)$/, 'okänd nyckel $1'],
  [/^not whole JSON$/, 'inte hel JSON'],
  [/^must be a list of mode and share$/, 'ska vara en lista av mode och share'],
  [/^must be a list of modes$/, 'ska vara en lista av färdmedel'],
  [/^must be a list of rows$/, 'ska vara en lista av rader'],
  [/^must be a list of steps$/, 'ska vara en lista av steg'],
  [/^must be a list; an empty one where nothing is paid$/, 'ska vara en lista; en tom där inget betalas'],
  [/^must be a list$/, 'ska vara en lista'],
  [/^must be a mode$/, 'ska vara ett färdmedel'],
  [/^must be a number of grams$/, 'ska vara ett antal gram'],
  [/^must be a number of weeks$/, 'ska vara ett antal veckor'],
  [/^must be a number$/, 'ska vara ett tal'],
  [/^must be a whole number$/, 'ska vara ett heltal'],
  [/^must be a row with mode, value, unit and source$/, 'ska vara en rad med mode, value, unit och source'],
  [/^must be a travel key and p, v or u$/, 'ska vara ett färdmedel och p, v eller u'],
  [/^must be a year, as a number$/, 'ska vara ett årtal, som tal'],
  [/^must be a year$/, 'ska vara ett årtal'],
  [/^must be above 0$/, 'ska vara större än 0'],
  [/^must be (\d+) or later$/, 'ska vara $1 eller senare'],
  [/^must be (\d+) characters or less$/, 'ska ha högst $1 tecken'],
  [/^must be (-?[\d.]+) or more$/, 'ska vara $1 eller mer'],
  [/^must be (-?[\d.]+) or less$/, 'ska vara $1 eller mindre'],
  [/^must be above (\S+)$/, 'ska vara över $1'],
  [/^must be below (\S+)$/, 'ska vara under $1'],
  [/^must be has:, willing: or barrier: and an id$/, 'ska vara has:, willing: eller barrier: och ett id'],
  [/^must be lower-case letters, digits and hyphens$/, 'ska vara små bokstäver, siffror och bindestreck'],
  [/^must be text$/, 'ska vara text'],
  [/^must be the name of a row$/, 'ska vara namnet på en rad'],
  [/^must be the sum of its cells$/, 'ska vara summan av cellerna'],
  [/^must be the sum of the segments$/, 'ska vara summan av segmenten'],
  [/^must be the edge of a distance band: (.+)$/, 'ska vara gränsen för ett avståndsband: $1'],
  [/^must be (gCO2e\/\wkm): (.+) is counted per (.+)$/, 'ska vara $1: $2 räknas per $3'],
  [/^must be rowsUsed \+ rowsSetAside$/, 'ska vara rowsUsed + rowsSetAside'],
  [/^must be one of (.+)$/, 'ska vara något av $1'],
  [/^must be A, B, C or J$/, 'ska vara A, B, C eller J'],
  [/^must be gCO2e\/pkm or gCO2e\/vkm$/, 'ska vara gCO2e/pkm eller gCO2e/vkm'],
  [/^must be (\S+)$/, 'ska vara $1'],
  [/^must have (\S+(?:(?:, | <= )\S+)*)$/, 'ska ha $1'],
  [/^must name two dimensions, in order$/, 'ska namnge två dimensioner, i ordning'],
  [/^must name two dimensions$/, 'ska namnge två dimensioner'],
  [/^must not exceed (\S+)$/, 'får inte vara större än $1'],
  [/^must not have more people than n$/, 'får inte ha fler personer än n'],
  [/^needs 3 to 5$/, 'ska vara 3 till 5'],
  [/^needs at least one row$/, 'behöver minst en rad'],
  [/^needs (\S+), one of (.+)$/, 'behöver $1, något av $2'],
  [/^tankToWheel and wellToTank must sum to value$/, 'tankToWheel och wellToTank ska bli value tillsammans'],
  [/^the shares must sum to 1$/, 'andelarna ska bli 1 tillsammans'],
  [/^value must lie within the range$/, 'value ska ligga i sitt spann'],
  [/^vehicle-km must not exceed person-km$/, 'fordonskilometer får inte vara fler än personkilometer'],
  [/^has people nearer than the edge of their bin$/, 'har personer närmare än gränsen för sitt fack'],
  [/^has the same unit twice: (.+)$/, 'har samma enhet två gånger: $1'],
  [/^has the same segment twice$/, 'har samma segment två gånger'],
  [/^has the same mode twice$/, 'har samma färdmedel två gånger'],
  // the schema library's own words, where ours say nothing
  [/^Invalid input: expected (\w+), received (\w+)$/, 'ska vara $1, är $2'],
  [/^Invalid input: expected (.+)$/, 'ska vara $1'],
  [/^Invalid option: expected one of (.+)$/, 'ska vara något av $1'],
  [/^Invalid key in record$/, 'okänd nyckel'],
  [/^Invalid number: .*$/, 'är inget tal'],
  [/^Too small: expected \w+ to have >=(\d+) (?:items|characters)$/, 'ska ha minst $1'],
  [/^Too big: expected \w+ to have <=(\d+) (?:items|characters)$/, 'ska ha högst $1'],
  [/^Too small: expected .+ to be >=(.+)$/, 'ska vara $1 eller mer'],
  [/^Too small: expected .+ to be >(.+)$/, 'ska vara över $1'],
  [/^Too big: expected .+ to be <=(.+)$/, 'ska vara $1 eller mindre'],
  [/^Too big: expected .+ to be <(.+)$/, 'ska vara under $1'],
];

export function fileProblem(problem: string, language: Language): string {
  const yaml = /^yaml: (\w+)$/.exec(problem)?.[1];
  if (yaml !== undefined) return yamlProblem(yaml, language);
  return language === 'en' ? problem : (svOf(problem) ?? problem);
}

/** Null where there are no words for it in Swedish. */
export function svOf(problem: string): string | null {
  const [form, words] = sv.find(([form]) => form.test(problem)) ?? [];
  return form && words !== undefined ? problem.replace(form, words) : null;
}

/** A place in the file; its line where it could not be parsed. */
export function filePlace(path: string, language: Language): string {
  return language === 'en' ? path : path.replace(/^line (\d+), column (\d+)$/, 'rad $1, kolumn $2');
}
