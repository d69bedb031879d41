import type { Profile } from './profile.ts';

/**
 * A profile as the text of its file: JSON that a person can read before sending it, lists of numbers on one line.
 * Ends with a newline.
 */
export function profileText(profile: Profile): string {
  const text = JSON.stringify(profile, null, 2);
  // a line break cannot stand inside a JSON string, so names are never touched
  return `${text.replace(/\[\n[\s\d.,e+-]+\n *\]/g, (list) => list.replace(/\s+/g, ' '))}\n`;
}
