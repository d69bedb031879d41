import { z } from 'zod';

/** Per cent, as text. */
export const sharePattern = /^(\d+(?:[.,]\d+)?)\s*%$/;

/** A number, or per cent of 1: 0.3 or 30%. */
export function amount(schema: z.ZodNumber) {
  return z.preprocess((value) => {
    const percent = typeof value === 'string' ? sharePattern.exec(value.trim()) : null;
    return percent ? Number((percent[1] as string).replace(',', '.')) / 100 : value;
  }, schema);
}

/** A part of a whole: above 0, at most 1 or 100%. */
export const shareSchema = amount(z.number().positive().max(1, 'share-above-one'));
