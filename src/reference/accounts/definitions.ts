/** What each line of an account means by which standard, with how well the wording is known. */
import type { Grade } from '../factors/factor-set.ts';
import data from './definitions.json' with { type: 'json' };

export const accountStandards = ['ghg-protocol', 'esrs-e1', 'covenant-of-mayors'] as const;
export type AccountStandard = (typeof accountStandards)[number];

export interface Standard {
  title: string;
  publisher: string;
  edition: string;
  url: string;
  /** Where its wording was read. */
  readIn: string;
}

export interface Definition {
  id: string;
  standard: AccountStandard;
  /** The page or paragraph. */
  reference: string;
  grade: Grade;
  text: { sv: string; en: string };
}

export const standards: Record<AccountStandard, Standard> = data.standards;
export const definitions = data.definitions as Definition[];

/** Throws where there is none of that id: lines and definitions stand in the same code. */
export function definitionOf(id: string): Definition {
  const found = definitions.find((one) => one.id === id);
  if (!found) throw new Error(`no definition of ${id}`);
  return found;
}
