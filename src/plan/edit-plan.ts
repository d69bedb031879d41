import { type Document, isMap, isSeq, parseDocument } from 'yaml';

/** A key of the plan and what it is to be; null takes it away. In lists of measures and surveys an id or a file names the entry. */
export interface PlanChange {
  path: readonly string[];
  value: string | number | boolean | null;
}

/**
 * The plan's text with keys changed, and everything else, the user's comments and order too, as it was.
 * What a path goes through and is not there is made. The result is not checked: read it with parsePlan.
 */
export function editPlan(text: string, changes: readonly PlanChange[]): string {
  const document = parseDocument(text);
  for (const { path, value } of changes) {
    const place = placeOf(document, path);
    if (value === null) document.deleteIn(place);
    else document.setIn(place, value);
  }
  // as wide as a line of the user's may be: nothing of theirs is broken anew
  return document.toString({ lineWidth: 0 });
}

const namedBy: Record<string, string> = { measures: 'id', surveys: 'file', sites: 'name' };

/** `measures.bike-racks.status` as the place of the entry with that id; an entry that is not there is put last. */
function placeOf(document: Document, path: readonly string[]): (string | number)[] {
  const place: (string | number)[] = [];
  for (const [i, step] of path.entries()) {
    const list = path[i - 1];
    const key = list === undefined ? undefined : namedBy[list];
    // prices: measures: is a map by id, not a list
    const parent = place.length === 0 ? document.contents : document.getIn(place, true);
    if (key === undefined || isMap(parent) || /^\d+$/.test(step)) place.push(/^\d+$/.test(step) ? Number(step) : step);
    else place.push(entryNamed(document, place, key, step));
  }
  return place;
}

function entryNamed(document: Document, place: readonly (string | number)[], key: string, name: string): number {
  const list = document.getIn(place, true);
  if (!isSeq(list)) {
    document.setIn(place, document.createNode([{ [key]: name }]));
    return 0;
  }
  const found = list.items.findIndex((item) => isMap(item) && String(item.get(key)) === name);
  if (found >= 0) return found;
  list.add(document.createNode({ [key]: name }));
  return list.items.length - 1;
}
