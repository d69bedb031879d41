import type { z } from 'zod';
import { ResplanError } from '../resplan-error.ts';
import { type Profile, profileSchema } from './profile.ts';
import { wholeProfileSchema } from './schema.ts';

/**
 * A profile file's text as a profile. Throws ResplanError 'profile-invalid' {file, path, problem} at the first
 * fault, 'profile-version' {file, version, known} for a profile that another version of resplan made.
 */
export function parseProfile(text: string, fileName: string): Profile {
  const content = parseJson(text, fileName);
  const version = versionOf(content);
  if (version !== null && version !== profileSchema)
    throw new ResplanError('profile-version', {
      file: fileName,
      version: version.slice(familyOf(profileSchema).length),
      known: profileSchema.slice(familyOf(profileSchema).length),
    });
  const result = wholeProfileSchema.safeParse(content);
  if (result.success) return result.data as unknown as Profile;
  const issue = deepest(result.error.issues[0] as z.core.$ZodIssue);
  throw new ResplanError('profile-invalid', {
    file: fileName,
    path: issue.path.map(String).join('.') || 'file',
    problem: problemOf(issue),
  });
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '').normalize('NFC'));
  } catch {
    // the parser's own message quotes the file, which may hold names
    throw new ResplanError('profile-invalid', { file: fileName, path: 'file', problem: 'not whole JSON' });
  }
}

/** `resplan/profile/` of `resplan/profile/1`. */
function familyOf(schema: string): string {
  return schema.slice(0, schema.lastIndexOf('/') + 1);
}

/** The schema that the file names, where it is some version of a profile. */
function versionOf(content: unknown): string | null {
  const schema = (content as { schema?: unknown } | null)?.schema;
  return typeof schema === 'string' && schema.startsWith(familyOf(profileSchema)) ? schema.slice(0, 60) : null;
}

/** Of a value that fits none of several shapes, what is wrong with the first. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors[0]?.[0];
  return inner ? deepest({ ...inner, path: [...issue.path, ...inner.path] }) : issue;
}

function problemOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown key ${issue.keys[0]}`;
  if (issue.code !== 'invalid_type') return issue.message;
  return issue.input === undefined && issue.message.endsWith('undefined') ? 'is missing' : issue.message;
}
