import { jsonText } from '../json-text.ts';
import type { Profile } from './profile.ts';

/**
 * A profile as the text of its file: JSON that a person can read before sending it, lists of numbers on one line.
 * Ends with a newline.
 */
export function profileText(profile: Profile): string {
  // a line break cannot stand inside a JSON string, so names are never touched
  return jsonText(profile).replace(/\[\n[\s\d.,e+-]+\n *\]/g, (list) => list.replace(/\s+/g, ' '));
}
