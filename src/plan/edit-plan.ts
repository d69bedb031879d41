import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { type PlanValue, spliceKey } from './splice-plan.ts';

/** A key of the plan and what it is to be; null takes it away. In lists of measures and surveys an id or a file names the entry. */
export interface PlanChange {
  path: readonly string[];
  value: PlanValue;
}

/** A path that leads nowhere: through a value that has no keys, past the end of a list, or to nothing that could be taken away. */
export class NoSuchPlace extends Error {}

/**
 * The plan's text with keys changed, and everything else as it was: the user's comments, order, indents and line ends.
 * What a path goes through and is not there is made. The result is not checked: read it with parsePlan.
 * Throws NoSuchPlace. The text must be YAML.
 */
export function editPlan(text: string, changes: readonly PlanChange[]): string {
  return changes.reduce(edited, text);
}

function edited(text: string, { path, value }: PlanChange): string {
  const asRead = parseDocument(text);
  const document = parseDocument(text);
  const place = placeOf(document, path, value === null);
  try {
    if (value === null) document.deleteIn(place);
    else document.setIn(place, value);
  } catch {
    throw new NoSuchPlace(path.join('.'));
  }
  const wanted = JSON.stringify(document.toJS());
  const candidate = spliceKey(text, asRead, document, place, value);
  if (candidate !== null && holds(candidate, wanted)) return candidate;
  return rewritten(text, document);
}

function holds(text: string, wanted: string): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && JSON.stringify(document.toJS()) === wanted;
}

/** Written anew, in the line ends and the kind of lists that the text has; as wide as a line of the user's may be. */
function rewritten(text: string, document: Document): string {
  const indentSeq = !/^(\s*)[\w-]+:[^\S\n]*(?:#.*)?\r?\n\1- /m.test(text);
  const lines = document.toString({ lineWidth: 0, indentSeq });
  const mark = text.startsWith('\ufeff') && !lines.startsWith('\ufeff') ? '\ufeff' : '';
  return mark + (text.includes('\r\n') ? lines.replace(/\r?\n/g, '\r\n') : lines);
}

const namedBy: Record<string, string> = { measures: 'id', surveys: 'file', sites: 'name' };

/** `measures.bike-racks.status` as the place of the entry with that id; an entry that is not there is put last. */
function placeOf(document: Document, path: readonly string[], isRemoval: boolean): (string | number)[] {
  const place: (string | number)[] = [];
  for (const [i, step] of path.entries()) {
    const list = path[i - 1];
    // prices: measures: is a map by id, not a list
    const key = list === undefined || path[0] === 'prices' ? undefined : namedBy[list];
    const parent = place.length === 0 ? document.contents : document.getIn(place, true);
    const isIndex = /^\d+$/.test(step) && !isMap(parent);
    if (isIndex && Number(step) > (isSeq(parent) ? parent.items.length : 0)) throw new NoSuchPlace(path.join('.'));
    if (key === undefined || isMap(parent) || isIndex) place.push(isIndex ? Number(step) : step);
    else place.push(entryNamed(document, place, key, step, isRemoval));
  }
  if (isRemoval && !document.hasIn(place)) throw new NoSuchPlace(path.join('.'));
  return place;
}

function entryNamed(
  document: Document,
  place: readonly (string | number)[],
  key: string,
  name: string,
  isRemoval: boolean,
): number {
  const list = document.getIn(place, true);
  const found = isSeq(list) ? list.items.findIndex((item) => isMap(item) && String(item.get(key)) === name) : -1;
  if (found >= 0) return found;
  if (isRemoval) throw new NoSuchPlace(name);
  if (isSeq(list)) list.add(document.createNode({ [key]: name }));
  else document.setIn(place, document.createNode([{ [key]: name }]));
  return isSeq(list) ? list.items.length - 1 : 0;
}
