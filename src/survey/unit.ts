/** What a number in an answer may be counted in. */
export type Unit = 'km' | 'mil' | 'mile' | 'm' | 'min' | 'h' | 'percent' | 'days';
