import { dirname, isAbsolute, join } from 'node:path';
import { ResplanError } from '../resplan-error.ts';
import { readAtMost } from './files.ts';
import { planPathOf } from './find-plan.ts';
import type { Options } from './options.ts';
import type { Settings } from './settings.ts';
import type { Shell } from './shell.ts';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A logo is part of the page, which is mailed about. */
const mostBytes = 300_000;

/**
 * The logo as a data address: --logo, else the plan's, whose path is from the plan's own folder; null without one.
 * Throws ResplanError 'logo-unusable' for what is no PNG or too big, 'file-missing' or 'file-unreadable'.
 */
export async function readLogo(shell: Shell, options: Options, { plan }: Settings): Promise<string | null> {
  const planned = plan?.report?.logo;
  const fromPlan = planned === undefined || isAbsolute(planned) ? planned : join(dirname(planPathOf(options)), planned);
  const path = options.logo ?? fromPlan;
  if (path === undefined) return null;
  const bytes = await readAtMost(shell, path, mostBytes + 1);
  if (!pngSignature.every((byte, i) => bytes[i] === byte))
    throw new ResplanError('logo-unusable', { file: path, reason: 'no-png' });
  if (bytes.length > mostBytes)
    throw new ResplanError('logo-unusable', { file: path, reason: 'too-big', limitKb: mostBytes / 1000 });
  return `data:image/png;base64,${bytes.toString('base64')}`;
}
