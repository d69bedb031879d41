import { distance as levenshtein } from 'fastest-levenshtein';
import vocabulary from '../reference/vocabulary/fields.json' with { type: 'json' };
import type { PlainField } from './field.ts';

/** How well one header text fits one field. */
export interface HeaderMatch {
  field: PlainField;
  confidence: number;
  by: 'exact' | 'wording' | 'fuzzy';
}

export type ContentKind = 'number' | 'mode' | 'days' | 'share' | 'yesno' | 'fuel' | 'text';

interface FieldWords {
  id: string;
  content?: string;
  names: Record<string, string[]>;
  phrases?: Record<string, string[]>;
  not?: string[];
}

/** A wording found inside a question is nearly as sure as an exact name. */
const wordingConfidence = 0.9;
/** An exact name but for its å, ä and ö. */
const unaccentedConfidence = 0.95;
/** A fuzzy match is as sure as its similarity (1 − edits / length), a little less than an exact name. */
const fuzzyWeight = 0.95;
/** Below this similarity a header is not even suggested. */
const suggestFrom = 0.7;
/** Taken without a word from this confidence on; below, only suggested. */
export const takenFrom = 0.85;

const fields = (vocabulary.fields as FieldWords[]).map((field) => ({
  id: field.id as PlainField,
  names: Object.values(field.names).flat(),
  plainNames: Object.values(field.names).flat().map(unaccented),
  phrases: Object.values(field.phrases ?? {})
    .flat()
    .map(asPattern),
  not: (field.not ?? []).map(asPattern),
}));

export const contentOf = new Map(
  (vocabulary.fields as FieldWords[]).map((field) => [
    field.id as PlainField,
    (field.content ?? 'text') as ContentKind,
  ]),
);

const metadata = new Set(vocabulary.metadata);

/** 'How far (km)?' as 'how far km': lower case, punctuation as spaces, camelCase apart. */
export function normaliseHeader(text: string): string {
  return text
    .replace(/([a-zåäö])([A-ZÅÄÖ])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

const unitWords =
  /\s*\b(in |i )?(km|kilometer|kilometers|kilometre|kilometres|mil|miles|mi|minutes|minuter|min|meter|m)\b/g;

/** A column that every form tool adds and nobody asked: time stamps, e-mail, status. */
export function isMetadata(text: string): boolean {
  return metadata.has(normaliseHeader(text));
}

/** The fields that a header text may be, best first. Empty for a text that is like none. */
export function matchHeader(text: string): HeaderMatch[] {
  const header = normaliseHeader(text);
  if (header === '' || metadata.has(header)) return [];
  const bare = header.replace(unitWords, '').trim();
  const matches: HeaderMatch[] = [];
  for (const field of fields) {
    const match = matchField(field, header, bare);
    if (match) matches.push(match);
  }
  return matches.sort((a, b) => b.confidence - a.confidence);
}

function matchField(field: (typeof fields)[number], header: string, bare: string): HeaderMatch | null {
  if (field.names.includes(header) || field.names.includes(bare))
    return { field: field.id, confidence: 1, by: 'exact' };
  if (field.not.some((pattern) => pattern.test(header))) return null;
  if (field.phrases.some((pattern) => pattern.test(header))) {
    return { field: field.id, confidence: wordingConfidence, by: 'wording' };
  }
  const compared = unaccented(bare === '' ? header : bare);
  if (field.plainNames.includes(compared)) return { field: field.id, confidence: unaccentedConfidence, by: 'fuzzy' };
  const similarity = Math.max(...field.plainNames.map((name) => similarityOf(name, compared)));
  return similarity >= suggestFrom ? { field: field.id, confidence: similarity * fuzzyWeight, by: 'fuzzy' } : null;
}

/** «avstand» for «avstånd», as headers come out of systems that know no å, ä, ö. */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** 1 − edits / length of the longer; short words are never near each other. */
function similarityOf(a: string, b: string): number {
  if (Math.min(a.length, b.length) < 4) return 0;
  return 1 - levenshtein(a, b) / Math.max(a.length, b.length);
}

function asPattern(phrase: string): RegExp {
  const words = phrase.split(' ... ').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(^| )${words.join('(?: .*)? ')}`, 'u');
}
