import { distance as levenshtein } from 'fastest-levenshtein';
import vocabulary from '../reference/vocabulary/fields.json' with { type: 'json' };
import type { PlainField } from './field.ts';
import { unitInHeader } from './unit-in-text.ts';

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
  ownCommute?: boolean;
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

const notOwnCommute = Object.values(vocabulary.notOwnCommute).flat();

const fields = (vocabulary.fields as FieldWords[]).map((field) => ({
  id: field.id as PlainField,
  names: Object.values(field.names).flat(),
  plainNames: Object.values(field.names).flat().map(unaccented),
  phrases: Object.values(field.phrases ?? {})
    .flat()
    .map(asPattern),
  not: [...(field.not ?? []), ...(field.ownCommute ? notOwnCommute : [])].map(asPattern),
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

const beforeName = wordsAround('before');
const afterName = wordsAround('after');
/** «3. Färdmedel», «Q3 Mode». */
const questionNumber = /^(?:q|f|fråga |question )?\d{1,2}[a-z]? (?=\p{L})/u;

/** The header without the words that stand around a name and change nothing: «Antal distansdagar per vecka». */
function withoutAround(header: string): string {
  let left = header.replace(questionNumber, '');
  for (;;) {
    const next = left.replace(beforeName, '').replace(afterName, '');
    if (next === left) return left;
    left = next;
  }
}

function wordsAround(side: 'before' | 'after'): RegExp {
  const words = Object.values(vocabulary.around)
    .flatMap((language) => language[side])
    .join('|');
  return side === 'before' ? new RegExp(`^(?:${words}) `, 'u') : new RegExp(` (?:${words})$`, 'u');
}

/** A column that every form tool adds and nobody asked: time stamps, e-mail, status. */
export function isMetadata(text: string): boolean {
  return metadata.has(normaliseHeader(text));
}

/** The forms of a header in which it may be a name. */
interface HeaderForms {
  whole: string;
  /** Without units. */
  unitless: string;
  /** Without units and the words around a name. */
  bare: string;
  /** «Förvaltning/enhet»: its parts, each bare; empty for a header of one part. */
  alternatives: string[];
}

/** The fields that a header text may be, best first. Empty for a text that is like none. */
export function matchHeader(text: string): HeaderMatch[] {
  const whole = normaliseHeader(text);
  if (whole === '' || metadata.has(whole)) return [];
  const parts = text.split(alternativeJoint).map((part) => withoutAround(withoutUnits(normaliseHeader(part))));
  const unitless = withoutUnits(whole);
  const alternatives = parts.length > 1 ? parts : [];
  const forms: HeaderForms = { whole, unitless, bare: withoutAround(unitless), alternatives };
  const asksTime = unitInHeader(text) === 'min';
  const matches: HeaderMatch[] = [];
  for (const field of fields) {
    if (asksTime && distances.has(field.id)) continue;
    const match = matchField(field, forms);
    if (match) matches.push(match);
  }
  return matches.sort((a, b) => b.confidence - a.confidence);
}

const distances = new Set<PlainField>(['distance', 'returnDistance', 'legDistance']);
const alternativeJoint = /\s*\/\s*|\s(?:eller|or)\s/i;

function withoutUnits(header: string): string {
  return header.replace(unitWords, '').trim();
}

function matchField(
  field: (typeof fields)[number],
  { whole, unitless, bare, alternatives }: HeaderForms,
): HeaderMatch | null {
  const isName = (text: string) => field.names.includes(text);
  if (isName(whole)) return { field: field.id, confidence: 1, by: 'exact' };
  if (field.not.some((pattern) => pattern.test(` ${whole} `))) return null;
  if (isName(unitless) || isName(bare) || (alternatives.length > 0 && alternatives.every(isName))) {
    return { field: field.id, confidence: 1, by: 'exact' };
  }
  if (field.phrases.some((pattern) => pattern.test(` ${whole} `))) {
    return { field: field.id, confidence: wordingConfidence, by: 'wording' };
  }
  const compared = [unitless === '' ? whole : unitless, bare].map(unaccented);
  if (compared.some((text) => field.plainNames.includes(text)))
    return { field: field.id, confidence: unaccentedConfidence, by: 'fuzzy' };
  const similarity = Math.max(...field.plainNames.flatMap((name) => compared.map((text) => similarityOf(name, text))));
  return similarity >= suggestFrom ? { field: field.id, confidence: similarity * fuzzyWeight, by: 'fuzzy' } : null;
}

/** «avstand» for «avstånd», as headers come out of systems that know no å, ä, ö. */
function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** 1 − edits / length of the longer; short words are never near each other. */
function similarityOf(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  // so many letters must be added that nothing else need be counted
  if (shorter < 4 || shorter / longer < suggestFrom) return 0;
  return 1 - levenshtein(a, b) / longer;
}

function asPattern(phrase: string): RegExp {
  const words = phrase.split(' ... ').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(` ${words.join('(?: .*)? ')}`, 'u');
}
