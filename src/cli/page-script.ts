import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The built script of a report's page, as it stands in the page, and its SHA-256 in base64. */
export async function pageScript(): Promise<{ script: string; scriptSha256: string }> {
  const script = (await readFile(new URL('../page/page.js', import.meta.url), 'utf8')).trim();
  return { script, scriptSha256: createHash('sha256').update(script).digest('base64') };
}
