/**
 * Which column holds which field.
 * In: headers and a sample of rows. Out: columns with how sure each is, and problems for what was not taken.
 */
import type { Field } from './field.ts';
import { contentOf, isMetadata, matchHeader, takenFrom } from './header-match.ts';
import type { ColumnHeader } from './header-rows.ts';
import { matchOption } from './option-match.ts';
import type { Problem } from './problem.ts';
import { readableShare } from './sample.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Column {
  field: Field;
  index: number;
  header: string;
  confidence: number;
  by: 'exact' | 'wording' | 'fuzzy' | 'option' | 'given';
  /** The texts of the header, in which a unit may stand. */
  texts: string[];
  /** The answer that a column of a grid stands for. */
  option: string | null;
}

/** A column that could be a field but was not taken; in a terminal the user is asked. */
export interface OpenColumn {
  field: Field;
  candidates: { header: string; confidence: number }[];
}

export interface ColumnMap {
  columns: Column[];
  open: OpenColumn[];
  problems: Problem[];
}

/** Two candidates this near each other are not told apart. */
const tooNear = 0.06;
/** A column whose sample is readable as the field in fewer cells than this is doubted. */
const readableFrom = 0.3;

/** How sure a column is whose name fits and whose cells do not: suggested, not taken. */
const unreadableConfidence = 0.6;
/** Qualtrics' free text beside the option «Other»: Q4_7_TEXT. */
const otherText = /_\d+_TEXT$/;

/** Fields without which there is no footprint: a doubt about one of them is an error in the data. */
const needed: ReadonlySet<Field> = new Set<Field>(['distance', 'mode', 'days']);

/**
 * Recognises columns. `given` maps fields to headers as the user typed them and wins over everything;
 * a null header says that the field is not in the survey.
 */
export function recogniseColumns(
  headers: readonly ColumnHeader[],
  sample: readonly (readonly string[])[],
  given: ReadonlyMap<Field, ColumnHeader | null>,
  vocabulary: Vocabulary,
): ColumnMap {
  const columns: Column[] = [];
  const taken = new Set<number>();
  const closed = new Set<Field>();
  for (const [field, header] of given) {
    closed.add(field);
    if (!header) continue;
    taken.add(header.index);
    const { index, name, texts, option } = header;
    columns.push({ field, index, header: name, confidence: 1, by: 'given', texts, option });
  }
  const candidates = new Map<Field, Column[]>();
  for (const header of headers) {
    if (taken.has(header.index)) continue;
    const column = bestField(header, sample, vocabulary);
    if (column && !closed.has(column.field)) {
      candidates.set(column.field, [...(candidates.get(column.field) ?? []), column]);
    }
  }
  const open: OpenColumn[] = [];
  const problems: Problem[] = [];
  for (const [field, list] of candidates) {
    list.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
    const [first, second] = preferFilled(list, sample) as [Column, ...Column[]];
    const several = second && first.confidence - second.confidence < tooNear && second.confidence >= takenFrom;
    if (first.confidence >= takenFrom && !several) {
      columns.push(first);
      continue;
    }
    if (!several && !isFilled(first, sample)) continue;
    const likely = several ? list.filter((c) => first.confidence - c.confidence < tooNear) : [first];
    open.push({ field, candidates: likely.map(({ header, confidence }) => ({ header, confidence })) });
    problems.push(doubt(field, likely, several ? 'column-ambiguous' : 'column-weak'));
  }
  columns.sort((a, b) => a.index - b.index);
  return { columns, open, problems };
}

/** A column that nobody has answered is neither a rival of one that somebody has, nor worth a doubt. */
function preferFilled(list: Column[], sample: readonly (readonly string[])[]): Column[] {
  const filled = list.filter((column) => isFilled(column, sample));
  return filled.length > 0 ? filled : list;
}

function isFilled(column: Column, sample: readonly (readonly string[])[]): boolean {
  return sample.some((row) => (row[column.index] ?? '').trim() !== '');
}

/** What a header is, by its own words and by its option in a grid; doubted when the cells do not read as that. */
function bestField(
  header: ColumnHeader,
  sample: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): Column | null {
  const cells = sample.map((row) => row[header.index] ?? '');
  const make = (field: Field, confidence: number, by: Column['by']): Column => ({
    field,
    index: header.index,
    header: header.name,
    confidence,
    by,
    texts: header.texts,
    option: header.option,
  });
  if (otherText.test(header.name)) return null;
  const option = matchOption(header, cells, vocabulary);
  if (option) return make(option.field, option.confidence, 'option');
  // the code of a column (Qualtrics' Q1) says what it is only when its question does not
  if (header.texts.some(isMetadata)) return null;
  for (const text of header.texts.flatMap((text) => matchHeader(text)).sort((a, b) => b.confidence - a.confidence)) {
    const readable = readableShare(contentOf.get(text.field) ?? 'text', cells, vocabulary);
    if (readable === null || readable >= readableFrom) return make(text.field, text.confidence, text.by);
    // a column by the very name whose cells say nothing of the kind is asked about, not dropped
    if (text.by === 'exact') return make(text.field, unreadableConfidence, text.by);
  }
  return null;
}

function doubt(field: Field, candidates: readonly Column[], code: 'column-ambiguous' | 'column-weak'): Problem {
  return {
    // a rivalry is an error whatever the field: the survey asks for it, and the run goes on without
    code: code === 'column-ambiguous' || needed.has(field) ? code : 'column-not-needed-weak',
    row: null,
    column: candidates.map((c) => c.header).join(' | '),
    value: field,
    hint: `--map ${field}=${JSON.stringify(candidates[0]?.header ?? '')}`,
  };
}
