/** Which form tool wrote the header rows, and the texts and option that each column has from them. */

export interface HeaderText {
  name: string;
  texts: string[];
  option: string | null;
}

export interface HeaderTexts {
  rows: number;
  texts: HeaderText[];
}

/** Second row of SurveyMonkey over a question with one answer; in Swedish, German, Danish and Norwegian too. */
const singleAnswer =
  /^(open-ended response|response|öppet svar|öppna svar|svar|offene antwort|antwort|åbent svar|åpent svar)$/i;
/** Qualtrics' own columns: the code in the first row, its words in the second. */
const qualtricsOwn = [
  ['startdate', /^(start date|startdatum)$/i],
  ['enddate', /^(end date|slutdatum)$/i],
  ['recordeddate', /^(recorded date|registreringsdatum|inspelat datum)$/i],
  ['responseid', /^(response id|svars-?id)$/i],
  ['distributionchannel', /^(distribution channel|distributionskanal)$/i],
  ['userlanguage', /^(user language|användarspråk)$/i],
  ['status', /^(response type|svarstyp)$/i],
] as const;
const qualtricsCode = /^Q(ID)?\d+([._]\d+)*(_TEXT)?$/i;

/** In: the rows from the header on, each cell on one line. */
export function readHeaderTexts(rows: string[][]): HeaderTexts {
  const [first = [], second = [], third = []] = rows;
  return (
    readQualtrics(first, second, third) ?? readSurveyMonkey(first, second) ?? { rows: 1, texts: readSingleRow(first) }
  );
}

function readQualtrics(codes: string[], second: string[], third: string[]): HeaderTexts | null {
  const rows = isImportIds(second) ? 2 : isImportIds(third) ? 3 : isQualtricsTexts(codes, second) ? 2 : 0;
  if (rows === 0) return null;
  const questions = isImportIds(second) ? [] : second;
  const read = readSingleRow(codes.map((code, i) => questions[i] || code));
  return {
    rows,
    texts: read.map(({ texts, option }, i) => {
      const code = codes[i] ?? '';
      return { name: code, texts: unique([code, ...texts]), option };
    }),
  };
}

function isImportIds(row: string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => cell.startsWith('{"ImportId"')).length * 2 > filled.length;
}

/** The row of import ids may have been deleted by hand; then only Qualtrics' own names make its second row certain. */
function isQualtricsTexts(codes: string[], second: string[]): boolean {
  const own = codes.filter((code, i) =>
    qualtricsOwn.some(([name, words]) => code.toLowerCase() === name && words.test(second[i] ?? '')),
  );
  if (own.length >= 2) return true;
  const questions = second.filter((text) => /\p{L}{2}.*[?:]( .*)?$/u.test(text) && text.length > 15);
  return codes.length > 1 && codes.every((code) => qualtricsCode.test(code)) && questions.length * 2 > codes.length;
}

/**
 * Two rows: a question with blanks to its right, and under it the options; or "Response" where there is one answer.
 * Without that word the second row may hold options only, never anything under a question that stands alone.
 */
function readSurveyMonkey(questions: string[], second: string[]): HeaderTexts | null {
  const width = Math.max(questions.length, second.length);
  let labels = 0;
  let inGroups = 0;
  for (let i = 0; i < width; i++) {
    const label = second[i] ?? '';
    const isBlank = i > 0 && !questions[i];
    const inGroup = isBlank || (!questions[i + 1] && i + 1 < width && !!second[i + 1]);
    if (label === '') continue;
    if (looksLikeAnswer(label)) return null;
    if (singleAnswer.test(label)) labels++;
    else if (inGroup) inGroups += isBlank ? 1 : 0;
    else return null;
  }
  if (!questions[0] || (labels === 0 && inGroups === 0)) return null;

  const texts: HeaderText[] = [];
  let question = '';
  for (let i = 0; i < width; i++) {
    const label = second[i] ?? '';
    if (questions[i]) question = questions[i] ?? '';
    else if (label === '') question = '';
    const option = label === '' || singleAnswer.test(label) ? null : label;
    const name = option === null ? question : `${question} [${option}]`;
    const single = readBracket(name);
    texts.push(option === null && single ? single : { name, texts: unique([name, question]), option });
  }
  return { rows: 2, texts };
}

/** A number, a date or a time: a row with one of these holds answers, not labels. */
function looksLikeAnswer(cell: string): boolean {
  return /^[\d.,:/\- ]+$/.test(cell) || /^\d{4}-\d\d-\d\d/.test(cell) || /^(true|false|na)$/i.test(cell);
}

/** `Question [option]` as Google Forms has it is certain; other signs count when several columns share the question. */
function readSingleRow(headers: string[]): HeaderText[] {
  const guesses = headers.map(guessOption);
  const shared = new Map<string, number>();
  for (const guess of guesses) if (guess) shared.set(guess.question, (shared.get(guess.question) ?? 0) + 1);
  return headers.map((header, i) => {
    const bracket = readBracket(header);
    if (bracket) return bracket;
    const guess = guesses[i];
    const option = guess && (shared.get(guess.question) ?? 0) > 1 ? guess.option : null;
    return { name: header, texts: option && guess ? [header, guess.question] : header ? [header] : [], option };
  });
}

function readBracket(header: string): HeaderText | null {
  const parts = /^(.*\S)\s*\[([^[\]]+)\]$/.exec(header);
  if (!parts) return null;
  return { name: header, texts: unique([header, parts[1] ?? '']), option: (parts[2] ?? '').trim() };
}

/** `Question - option` and `Question: option` (Webropol, Qualtrics), `Question.option` (Microsoft Forms). */
function guessOption(header: string): { question: string; option: string } | null {
  const parts = /^(.*\S)(?: [-–—] |: ?)(\S.*)$/.exec(header) ?? /^(.*[^\s\d])\.([^\s\d.].*)$/.exec(header);
  return parts ? { question: parts[1] ?? '', option: (parts[2] ?? '').trim() } : null;
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
