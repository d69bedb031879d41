import { wrap } from './wrap.ts';

/** Wraps, but never between the thousands of a number or a number and its unit. */
export function wrapNumbers(text: string, width: number, indent = ''): string {
  const bound = text
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
    .replace(/(?<=\d) (?=(?:%|g|g\/\S+|kg|km|kWh\S*|MJ\S*|Wh\S*|mil)(?![\p{L}\p{N}]))/gu, '\u00a0');
  return wrap(bound, width, indent);
}
