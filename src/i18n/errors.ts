import type { Mode } from '../reference/modes.ts';
import type { ErrorCode } from '../resplan-error.ts';
import { batchWords } from './batch.ts';
import { explanationWords } from './explanation.ts';
import { fileErrorWords } from './file-errors.ts';
import { filePlace, fileProblem } from './file-problems.ts';
import { gateWords } from './gate.ts';
import { invalidOption } from './invalid-option.ts';
import { formatNumber, type Language } from './language.ts';
import { modeArgument } from './mode-words.ts';
import { planProblem } from './plan-problems.ts';
import { visibleCell } from './visible.ts';

type Details = Record<string, string | number>;
type ErrorText = (details: Details) => string;

/** Characters of a list of headers: what a person still looks through. */
const longestList = 600;

const kindsEn: Record<string, string> = {
  xls: 'an old Excel file (.xls)',
  pdf: 'a PDF',
  image: 'a picture',
  zip: 'a zip archive',
  gzip: 'a gzip archive',
  html: 'a web page',
  json: 'JSON that is no resplan profile',
  binary: 'a binary file',
};
const kindsSv: Record<string, string> = {
  xls: 'en gammal Excelfil (.xls)',
  pdf: 'en PDF',
  image: 'en bild',
  zip: 'ett zip-arkiv',
  gzip: 'ett gzip-arkiv',
  html: 'en webbsida',
  json: 'JSON som inte är en resplan-profil',
  binary: 'en binärfil',
};
const remedyEn: Record<string, string> = {
  xls: 'Open it in Excel and save it as .xlsx or CSV.',
  zip: 'Unpack it and give the survey in it.',
  gzip: 'Unpack it and give the survey in it.',
};
const remedySv: Record<string, string> = {
  xls: 'Öppna den i Excel och spara som .xlsx eller CSV.',
  zip: 'Packa upp det och ange enkäten som ligger i.',
  gzip: 'Packa upp det och ange enkäten som ligger i.',
};

const differingEn: Record<string, string> = {
  headcount: 'the number of employees',
  surveyYear: 'the year of the survey',
  winterWeeks: 'the weeks of winter',
};
const differingSv: Record<string, string> = {
  headcount: 'antalet anställda',
  surveyYear: 'enkätens år',
  winterWeeks: 'antalet vinterveckor',
};

/** What cannot be explained, and what can. */
function unexplained(d: Details, language: Language): string {
  const t = explanationWords[language];
  const name = (id: string) => modeArgument(id as Mode | 'total', language);
  if (d.reason === 'no-kilometres')
    return t.noKilometres(name(String(d.figure)), d.unit === 'unknown' ? t.withoutUnit : t.withoutKilometres);
  const known = String(d.known).split(', ').map(name).join(', ');
  return t.unknownFigure(String(d.figure), d.closest ? name(String(d.closest)) : null, known);
}

const en: Record<ErrorCode, ErrorText> = {
  'looks-like': (d) =>
    `${d.file} looks like ${kindsEn[d.kind as string] ?? d.kind}, not a survey. ${remedyEn[d.kind as string] ?? 'Export the answers from the form tool as CSV or .xlsx and give that file.'}`,
  'empty-file': (d) =>
    d.reason === 'stdin'
      ? 'Nothing came in on standard input. Pipe a survey in, or give a file: resplan check survey.csv'
      : `${d.file ?? 'The file'} is empty. Export the answers from the form tool again.`,
  'not-a-survey': (d) =>
    `${d.file ?? 'The file'} is a table, but not a commute survey: no column about travel among “${visibleCell(String(d.columns), longestList)}”. If one is, say which: --map mode="…" --map distance="…"`,
  'file-unreadable': fileErrorWords.en.unreadable,
  'file-too-big': (d) =>
    `${d.file} is over ${formatNumber(Number(d.limitKb), 'en')} kB: too large for what it is given as. Check that it is the file you mean.`,
  'too-many-columns': (d) =>
    `${d.file} has ${formatNumber(Number(d.columns), 'en')} columns; ${formatNumber(Number(d.limit), 'en')} is the most that are read. Keep the columns about travel, or say what stands between the cells: --delimiter ";"`,
  'too-many-units': (d) =>
    `${d.file}: over ${formatNumber(Number(d.limit), 'en')} different employers, sites and departments. A column taken for one of them holds something else; leave it out: --map site=- (or department=-, employer=-).`,
  'file-missing': (d) =>
    d.file === undefined
      ? 'Which survey? Give a CSV or Excel file, such as: resplan check survey.csv. Or name it in resplan.yaml, under surveys.'
      : `There is no file ${d.file}. Check the name, or drag the file into the terminal to get its path. A name with blanks in it goes in quotation marks.`,
  'nothing-matched': (d) => `No file matches ${d.pattern}.`,
  'logo-unusable': (d) =>
    d.reason === 'no-png'
      ? `${d.file} is no PNG picture. Save the logo as PNG.`
      : `${d.file} is over ${d.limitKb} kB. Make the logo smaller: 600 pixels wide is plenty.`,
  'xlsx-too-big': (d) =>
    `${d.file ?? 'The workbook'} ${d.rows ? 'has more rows or columns than can be laid out' : `unpacks to more than ${d.limitMb ?? 50} MB`}. Save the sheet with the answers as CSV.`,
  'xlsx-unreadable': (d) =>
    `${d.file ?? 'The workbook'} cannot be read as .xlsx: ${fileErrorWords.en.workbook(String(d.reason))}. Open it in Excel and save it again, or save the sheet as CSV.`,
  'sheet-unknown': (d) => `There is no sheet “${d.sheet}”. The sheets are: ${d.sheets}. Choose with --sheet "NAME".`,
  'option-invalid': (d) => invalidOption(d, 'en'),
  'output-for-file': () =>
    'A page or a workbook is for a file, not for the screen. Name one: -o plan.html or -o plan.xlsx.',
  'output-unwritable': fileErrorWords.en.unwritable,
  'map-field-unknown': (d) =>
    `--map: there is no field “${d.field}”.${d.closest ? ` Did you mean “${d.closest}”?` : ''} See resplan check --help.`,
  'map-header-unknown': (d) =>
    `--map ${d.field}: no column “${d.header}”.${d.closest ? ` Did you mean “${d.closest}”?` : ''} The columns are: ${visibleCell(String(d.headers), longestList)}`,
  'plan-invalid': (d) =>
    `${d.file}, line ${d.line}, column ${d.column}${d.key ? `, ${d.key}` : ''}: ${planProblem(d, 'en')}`,
  'plan-place-unknown': (d) =>
    `There is no place “${d.key}” in the plan. Write a key and its value: workplace.headcount=240. More: resplan plan set --help`,
  'factors-invalid': (d) => inFile(d, 'en'),
  'measures-invalid': (d) => inFile(d, 'en'),
  'factors-unknown': (d) => `There is no factor set “${d.id}”. There are ${d.known}, or give a file.`,
  'profile-invalid': (d) =>
    `${d.file} is not a whole resplan profile${d.path ? ` (${d.path}: ${fileProblem(String(d.problem), 'en')})` : ''}. Make it again with resplan profile.`,
  'profile-version': (d) =>
    `${d.file} is a profile of version ${d.version}; this resplan reads ${d.known}. Make it again with resplan profile, or update resplan.`,
  'profiles-differ': (d) =>
    `The files do not agree on ${differingEn[d.what as string] ?? d.what}${d.where ? ` for ${d.where}` : ''}: ${d.first} and ${d.second}. They must be equal to be put together.`,
  'explain-unknown': (d) => unexplained(d, 'en'),
  'too-few-to-share': (d) =>
    `Fewer than ${d.minGroup} answers: nothing can be shown or shared without showing who answered.`,
  'too-few-to-report': (d) =>
    `Too few answers by mode for a report: merging those under ${d.minGroup}, so that nobody can be recognised, would more than halve or double the total. resplan estimate shows the total as it is. More answers help, or --min-group 3.`,
  'format-of-name-unknown': (d) =>
    `${d.file}: nothing is written in that form. It may end in ${d.known}${String(d.known).includes('html') ? '; a PDF is printed from the .html in a browser, and Word opens .md through pandoc, or .html' : ''}.`,
  'measure-unknown': (d) =>
    `There is no measure “${d.id}”.${d.closest ? ` Did you mean “${d.closest}”?` : ''} All of them: resplan measures`,
  'employer-twice': (d) =>
    `Two files are of “${d.name}” by their names. Rename one, or name the employer in a column of the survey.`,
  'network-missing': (d) =>
    `There is no ${d.file} here. A network file names the network, its baseline year and its members with their rounds: docs/network.md has one to begin from. Then: resplan network FILE`,
  'no-network': (d) =>
    `${d.file} is ${d.kind === 'plan' ? 'the plan of one workplace' : 'a profile of one employer'}, not a network file. A network file names the network, its baseline year and its members; ${d.kind === 'plan' ? 'under a member this one may stand as plan:' : 'this one may stand under rounds: of a member, as file:'}. docs/network.md has one to begin from.`,
  'key-invalid': (d) =>
    `${d.file} is not a key that resplan made for --anonymous. Give the one from last time, or a name that no file has, and a new one is made.`,
  'headcounts-invalid': (d) =>
    `${d.file}, line ${d.line}: “${d.value}” is no name and headcount. Write one employer a line: Acme;240`,
  'gate-invalid': (d) => gateWords.en.invalid[String(d.reason)]?.(d) ?? String(d.gate),
  'manifest-invalid': batchWords.en.manifest,
  'measures-exclude': (d) =>
    d.first === d.second ? `${d.first} is given twice.` : `${d.first} and ${d.second} do not go together: choose one.`,
  'plans-too-many': (d) =>
    `There are ${d.plans} plans to compare; ${d.limit} is the most.${
      d.forbid
        ? ` Leave some out: ${String(d.forbid)
            .split(', ')
            .map((id) => `--forbid ${id}`)
            .join(' ')}`
        : ''
    }`,
  'plans-impossible': (d) =>
    ({
      'required-exclude-each-other': 'Two required measures do not go together.',
      'required-is-forbidden': 'A measure is both required and forbidden.',
      'nothing-within-budget': 'What is required costs more than the budget.',
    })[String(d.reason)] ?? 'No plan is possible.',
  'size-invalid': (d) => `${d.id}: the size “${d.size}” is not possible. It takes ${d.allowed}.`,
};

const sv: Record<ErrorCode, ErrorText> = {
  'looks-like': (d) =>
    `${d.file} ser ut att vara ${kindsSv[d.kind as string] ?? d.kind}, inte en enkät. ${remedySv[d.kind as string] ?? 'Exportera svaren från formulärverktyget som CSV eller .xlsx och ange den filen.'}`,
  'empty-file': (d) =>
    d.reason === 'stdin'
      ? 'Ingenting kom in på standard in. Skicka in en enkät den vägen, eller ange en fil: resplan check enkat.csv'
      : `${d.file ?? 'Filen'} är tom. Exportera svaren från formulärverktyget igen.`,
  'not-a-survey': (d) =>
    `${d.file ?? 'Filen'} är en tabell men ingen resvaneenkät: ingen kolumn om resor bland ”${visibleCell(String(d.columns), longestList)}”. Om någon är det, ange vilken: --map mode="…" --map distance="…"`,
  'file-unreadable': fileErrorWords.sv.unreadable,
  'file-too-big': (d) =>
    `${d.file} är större än ${formatNumber(Number(d.limitKb), 'sv')} kB: för stor för det den anges som. Kontrollera att det är rätt fil.`,
  'too-many-columns': (d) =>
    `${d.file} har ${formatNumber(Number(d.columns), 'sv')} kolumner; högst ${formatNumber(Number(d.limit), 'sv')} läses. Behåll kolumnerna om resor, eller ange vad som står mellan cellerna: --delimiter ";"`,
  'too-many-units': (d) =>
    `${d.file}: över ${formatNumber(Number(d.limit), 'sv')} olika arbetsgivare, arbetsplatser och avdelningar. En kolumn som tagits för en av dem innehåller något annat; lämna den utanför: --map site=- (eller department=-, employer=-).`,
  'file-missing': (d) =>
    d.file === undefined
      ? 'Vilken enkät? Ange en CSV- eller Excelfil, till exempel: resplan check enkat.csv. Eller skriv namnet i resplan.yaml, under surveys.'
      : `Filen ${d.file} finns inte. Kontrollera namnet, eller dra filen till terminalfönstret för att få sökvägen. Har namnet mellanslag ska det stå inom citattecken.`,
  'nothing-matched': (d) => `Ingen fil passar in på ${d.pattern}.`,
  'logo-unusable': (d) =>
    d.reason === 'no-png'
      ? `${d.file} är ingen PNG-bild. Spara logotypen som PNG.`
      : `${d.file} är större än ${d.limitKb} kB. Gör logotypen mindre: 600 bildpunkter på bredden räcker gott.`,
  'xlsx-too-big': (d) =>
    `${d.file ?? 'Arbetsboken'} ${d.rows ? 'har fler rader eller kolumner än vad som går att lägga ut' : `packas upp till mer än ${d.limitMb ?? 50} MB`}. Spara bladet med svaren som CSV.`,
  'xlsx-unreadable': (d) =>
    `${d.file ?? 'Arbetsboken'} går inte att läsa som .xlsx: ${fileErrorWords.sv.workbook(String(d.reason))}. Öppna den i Excel och spara på nytt, eller spara bladet som CSV.`,
  'sheet-unknown': (d) => `Det finns inget blad ”${d.sheet}”. Bladen är: ${d.sheets}. Välj med --sheet "NAMN".`,
  'option-invalid': (d) => invalidOption(d, 'sv'),
  'output-for-file': () =>
    'En webbsida eller arbetsbok hör hemma i en fil, inte på skärmen. Ange en: -o plan.html eller -o plan.xlsx.',
  'output-unwritable': fileErrorWords.sv.unwritable,
  'map-field-unknown': (d) =>
    `--map: det finns inget fält ”${d.field}”.${d.closest ? ` Menade du ”${d.closest}”?` : ''} Se resplan check --help.`,
  'map-header-unknown': (d) =>
    `--map ${d.field}: det finns ingen kolumn ”${d.header}”.${d.closest ? ` Menade du ”${d.closest}”?` : ''} Kolumnerna är: ${visibleCell(String(d.headers), longestList)}`,
  'plan-invalid': (d) =>
    `${d.file}, rad ${d.line}, kolumn ${d.column}${d.key ? `, ${d.key}` : ''}: ${planProblem(d, 'sv')}`,
  'plan-place-unknown': (d) =>
    `I planen finns ingen plats ”${d.key}”. Skriv en nyckel och dess värde: workplace.headcount=240. Mer: resplan plan set --help`,
  'factors-invalid': (d) => inFile(d, 'sv'),
  'measures-invalid': (d) => inFile(d, 'sv'),
  'factors-unknown': (d) => `Det finns inga faktorer ”${d.id}”. Det finns ${d.known}, eller ange en fil.`,
  'profile-invalid': (d) =>
    `${d.file} är ingen hel resplan-profil${d.path ? ` (${d.path}: ${fileProblem(String(d.problem), 'sv')})` : ''}. Gör om den med resplan profile.`,
  'profile-version': (d) =>
    `${d.file} är en profil av version ${d.version}; den här resplan läser ${d.known}. Gör om den med resplan profile, eller uppdatera resplan.`,
  'profiles-differ': (d) =>
    `Filerna säger olika om ${differingSv[d.what as string] ?? d.what}${d.where ? ` för ${d.where}` : ''}: ${d.first} och ${d.second}. De måste vara lika för att läggas ihop.`,
  'explain-unknown': (d) => unexplained(d, 'sv'),
  'too-few-to-share': (d) =>
    `Färre än ${d.minGroup} svar: inget kan visas eller delas utan att det syns vem som svarat.`,
  'too-few-to-report': (d) =>
    `För få svar per färdmedel för en rapport: när grupper under ${d.minGroup} räknas ihop, så att ingen kan kännas igen, skulle totalen mer än halveras eller dubblas. resplan estimate visar totalen som den är. Fler svar hjälper, eller --min-group 3.`,
  'format-of-name-unknown': (d) =>
    `${d.file}: något sådant skrivs inte. Namnet kan sluta på ${d.known}${String(d.known).includes('html') ? '; en PDF skrivs ut från .html i en webbläsare, och Word öppnar .html, eller .md genom pandoc' : ''}.`,
  'measure-unknown': (d) =>
    `Det finns ingen åtgärd ”${d.id}”.${d.closest ? ` Menade du ”${d.closest}”?` : ''} Alla åtgärder: resplan measures`,
  'employer-twice': (d) =>
    `Två filer gäller ”${d.name}” enligt sina namn. Byt namn på den ena, eller ange arbetsgivaren i en kolumn i enkäten.`,
  'network-missing': (d) =>
    `Det finns ingen ${d.file} här. En nätverksfil anger nätverkets namn, basår och medlemmar med deras omgångar: docs/network.md har en att börja från. Sedan: resplan network FIL`,
  'no-network': (d) =>
    `${d.file} är ${d.kind === 'plan' ? 'en arbetsplats plan' : 'en arbetsgivares profil'}, inte en nätverksfil. En nätverksfil anger nätverkets namn, basår och medlemmar; ${d.kind === 'plan' ? 'hos en medlem kan den här stå som plan:' : 'den här kan stå under rounds: hos en medlem, som file:'}. docs/network.md har en att börja från.`,
  'key-invalid': (d) =>
    `${d.file} är ingen nyckel som resplan har gjort för --anonymous. Ange den från förra gången, eller ett namn som ingen fil har, så görs en ny.`,
  'headcounts-invalid': (d) =>
    `${d.file}, rad ${d.line}: ”${d.value}” är inte ett namn och ett antal. Skriv en arbetsgivare per rad: Acme;240`,
  'gate-invalid': (d) => gateWords.sv.invalid[String(d.reason)]?.(d) ?? String(d.gate),
  'manifest-invalid': batchWords.sv.manifest,
  'measures-exclude': (d) =>
    d.first === d.second ? `${d.first} är angiven två gånger.` : `${d.first} och ${d.second} går inte ihop: välj en.`,
  'plans-too-many': (d) =>
    `Det är ${d.plans} planer att jämföra; högst ${d.limit} går.${
      d.forbid
        ? ` Lämna några utanför: ${String(d.forbid)
            .split(', ')
            .map((id) => `--forbid ${id}`)
            .join(' ')}`
        : ''
    }`,
  'plans-impossible': (d) =>
    ({
      'required-exclude-each-other': 'Två åtgärder som krävs går inte ihop.',
      'required-is-forbidden': 'En åtgärd både krävs och är undantagen.',
      'nothing-within-budget': 'Det som krävs kostar mer än budgeten.',
    })[String(d.reason)] ?? 'Ingen plan är möjlig.',
  'size-invalid': (d) => `${d.id}: storleken ”${d.size}” går inte. Möjligt är ${d.allowed}.`,
};

export const errorTexts: Record<Language, Record<ErrorCode, ErrorText>> = { sv, en };

function inFile({ file, path, problem }: Record<string, unknown>, language: Language): string {
  return `${file}${path ? `, ${filePlace(String(path), language)}` : ''}: ${fileProblem(String(problem), language)}`;
}
