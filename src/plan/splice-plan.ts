/**
 * One change of a YAML text in the text itself, so that indents, comments, quotes and line ends stay as their writer has them.
 * In: the text, its document as parsed, a place. Out: the new text, or null where the change takes more than one place.
 */
import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, Scalar, type YAMLMap } from 'yaml';

export type PlanValue = string | number | boolean | null;
type Place = readonly (string | number)[];

export function spliceKey(
  text: string,
  asRead: Document,
  wanted: Document,
  place: Place,
  value: PlanValue,
): string | null {
  if (value === null) {
    const parent = nodeAt(asRead, place.slice(0, -1));
    return isMap(parent) ? withoutPair(text, parent, place.at(-1)) : null;
  }
  const node = nodeAt(asRead, place);
  if (isScalar(node)) return replaced(text, node, value);
  return node === undefined ? withNew(text, asRead, wanted, place) : null;
}

/** What there is not yet, with all that it holds, at the end of what is to hold it. */
function withNew(text: string, asRead: Document, wanted: Document, place: Place): string | null {
  const depth = place.findIndex((_, i) => nodeAt(asRead, place.slice(0, i + 1)) === undefined) + 1;
  const parent = nodeAt(asRead, place.slice(0, depth - 1));
  const key = place[depth - 1];
  if (!isCollection(parent) || parent.items.length === 0 || key === undefined) return null;
  const content = place
    .slice(0, depth)
    .reduce<unknown>((held, step) => (held as Record<string | number, unknown>)[step], wanted.toJS());
  const end = endOf(parent as Node);
  if ((parent as YAMLMap).flow) {
    if (!isMap(parent) || (typeof content === 'object' && content !== null)) return null;
    return `${text.slice(0, end)}, ${key}: ${written(content as PlanValue, undefined, true)}${text.slice(end)}`;
  }
  const indent = indentOf(text, parent);
  if (indent === null) return null;
  const document = new Document(isSeq(parent) ? [content] : { [key]: content });
  const lines = document.toString({ lineWidth: 0 }).trimEnd().split('\n');
  return insertedAfterLine(text, end, lines.map((line) => `${indent}${line}`).join(lineEnd(text)));
}

/** The blanks before the entries of a block. */
function indentOf(text: string, parent: unknown): string | null {
  const first = isMap(parent) ? parent.items[0]?.key : isSeq(parent) ? parent.items[0] : undefined;
  const start = (first as Node | undefined)?.range?.[0];
  if (start === undefined) return null;
  const at = isSeq(parent) ? text.lastIndexOf('-', start) : start;
  const before = text.slice(lineStart(text, at), at).replace('\ufeff', '');
  // `- id: x` begins its line with a dash, which the next key has blanks for
  const blanks = isMap(parent) ? before.replaceAll('-', ' ') : before;
  return /^ *$/.test(blanks) ? blanks : null;
}

const nodeAt = (document: Document, place: Place): unknown =>
  place.length === 0 ? (document.contents ?? undefined) : document.getIn(place, true);

function replaced(text: string, node: Scalar, value: PlanValue): string | null {
  const { range, type, anchor, tag } = node;
  if (!range || anchor || tag) return null;
  if (type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED)
    return `${text.slice(0, range[0])}${written(value)}${lineEnd(text)}${text.slice(range[1])}`;
  const isEmpty = range[0] === range[1];
  return `${text.slice(0, range[0])}${isEmpty ? ' ' : ''}${written(value, type, true)}${text.slice(range[1])}`;
}

function withoutPair(text: string, map: YAMLMap, key: unknown): string | null {
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
  const start = (pair?.key as Node | undefined)?.range?.[0];
  if (!pair || start === undefined || map.flow || map.items.length < 2) return null;
  const from = lineStart(text, start);
  if (text.slice(from, start).trim() !== '') return null;
  return text.slice(0, from) + text.slice(afterLine(text, endOf((pair.value ?? pair.key) as Node)));
}

/** Where a node's own text ends: not its comments, nor the empty lines after it. */
function endOf(node: Node): number {
  if (isCollection(node) && !(node as YAMLMap).flow) {
    const last = node.items.at(-1);
    const inner = (isPair(last) ? (last.value ?? last.key) : last) as Node | undefined;
    if (inner) return endOf(inner);
  }
  if (isCollection(node)) {
    const last = node.items.at(-1);
    const inner = (isPair(last) ? (last.value ?? last.key) : last) as Node | undefined;
    if (inner?.range) return inner.range[1];
  }
  return node.range?.[1] ?? 0;
}

function insertedAfterLine(text: string, offset: number, lines: string): string {
  const eol = lineEnd(text);
  const at = afterLine(text, offset);
  const before = text.slice(0, at);
  return `${before}${before.endsWith('\n') ? '' : eol}${lines}${eol}${text.slice(at)}`;
}

const lineEnd = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');
const lineStart = (text: string, offset: number) => text.lastIndexOf('\n', offset - 1) + 1;

function afterLine(text: string, offset: number): number {
  // a block of text ends with its own line break
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function written(value: PlanValue, type?: Scalar['type'], inFlow = false): string {
  const scalar = new Scalar(value);
  if (type && typeof value === 'string') scalar.type = type;
  const document = new Document([scalar]);
  if (inFlow && isSeq(document.contents)) document.contents.flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return inFlow ? text.slice(1, -1) : text.slice(2);
}
