import { type Example, type Guide } from './guide-blocks.ts';
/** An example and what the tool really gives there. */
export interface Followed extends Example {
  code: number | null;
  real: string[];
}
export declare function follow(guide: Guide): Promise<Followed[]>;
