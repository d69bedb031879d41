import { findMeasure } from './catalogue.ts';

/** A measure's name; its id for one that is not in the catalogue. */
export function measureName(id: string, language: 'sv' | 'en'): string {
  return findMeasure(id)?.label[language] ?? id;
}
