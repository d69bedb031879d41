/** The key file of `--anonymous`: which letter stands for which employer. Whoever made it keeps it. */

import { createHmac, randomBytes } from 'node:crypto';
import { normalize } from 'node:path';
import { z } from 'zod';
import { anonymousWords } from '../i18n/compare.ts';
import { jsonText } from '../json-text.ts';
import { nextLetters } from '../report/compare/anonymous.ts';
import { ResplanError } from '../resplan-error.ts';
import { absolute, readText } from './files.ts';
import { exists, put } from './output.ts';
import { identityOf } from './read-files.ts';
import { say } from './say.ts';
import type { Shell } from './shell.ts';

const keySchema = z.strictObject({
  schema: z.literal('resplan/anonymous-key/1'),
  /** Orders new names, so that letters do not follow the alphabet. */
  secret: z.string().min(16),
  letters: z.record(z.string(), z.string().regex(/^[A-Z]+$/)),
});

/**
 * The letter of each name. Names that the key does not know are added to it; a key that is not there is made. Says so.
 * Throws ResplanError 'key-invalid' for a file that is no key, 'option-invalid' where it would be passed on: the output
 * itself, standard output.
 */
export async function anonymousLetters(
  shell: Shell,
  file: string,
  names: readonly string[],
  output: string | undefined,
): Promise<Map<string, string>> {
  if (file === '-' || (await isOutput(shell, file, output)))
    throw new ResplanError('option-invalid', { option: 'anonymous', value: file, allowed: 'key.json' });
  const isThere = await exists(absolute(shell, file));
  const key = isThere
    ? readKey(await readText(shell, file), file)
    : { schema: 'resplan/anonymous-key/1' as const, secret: randomBytes(32).toString('hex'), letters: {} };
  const known = new Map(Object.entries(key.letters));
  const order = (name: string) => createHmac('sha256', key.secret).update(name).digest('hex');
  const letters = nextLetters(
    known,
    [...names].sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  );
  if (letters.size > known.size) {
    const content = jsonText({ ...key, letters: Object.fromEntries(letters) });
    await put(shell, content, file, { overInput: true });
  }
  const t = anonymousWords[shell.language];
  say(shell, isThere ? t.kept(file) : t.made(file));
  return letters;
}

async function isOutput(shell: Shell, file: string, output: string | undefined): Promise<boolean> {
  if (output === undefined) return false;
  const [key, written] = [absolute(shell, file), absolute(shell, output)];
  return normalize(key) === normalize(written) || ((await identityOf(key)) ?? 'key') === (await identityOf(written));
}

function readKey(text: string, file: string): z.infer<typeof keySchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ResplanError('key-invalid', { file });
  }
  const { data } = keySchema.safeParse(value);
  if (!data || new Set(Object.values(data.letters)).size < Object.keys(data.letters).length)
    throw new ResplanError('key-invalid', { file });
  return data;
}
