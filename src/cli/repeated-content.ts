import { createHash } from 'node:crypto';
import type { Problem } from '../survey/problem.ts';
import type { Input } from './input.ts';

/** A stream as it is, and, when it has been read, a digest of what it held. */
export function digesting(bytes: AsyncIterable<Uint8Array>): { bytes: AsyncIterable<Uint8Array>; digest(): string } {
  const hash = createHash('sha256');
  async function* all() {
    for await (const part of bytes) {
      hash.update(part);
      yield part;
    }
  }
  return { bytes: all(), digest: () => hash.digest('hex') };
}

/** A file that holds the same, byte for byte, as one read before: a copy by another name is a warning. */
export function asCopy(input: Input, first: string): Input {
  const problem: Problem = { code: 'same-file-twice', row: null, column: null, value: first, hint: null };
  const { quality } = input.profile;
  const problems = { ...quality.problems, [problem.code]: 1 };
  return {
    ...input,
    profile: { ...input.profile, quality: { ...quality, problems } },
    problems: [...input.problems, problem],
  };
}
