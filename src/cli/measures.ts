import { distance } from 'fastest-levenshtein';
import { jsonText } from '../json-text.ts';
import { bundledSets } from '../reference/factors/load.ts';
import { resolveFactors } from '../reference/factors/resolve.ts';
import { effectGrade, sizeOf, targetsOf } from '../reference/measures/ask.ts';
import { catalogue, sources } from '../reference/measures/catalogue.ts';
import type { Measure } from '../reference/measures/measure.ts';
import { modeFacts } from '../reference/modes.ts';
import { measureSheet } from '../report/measure-sheet.ts';
import { measureSheetText } from '../report/render/measures/measure-sheet-text.ts';
import { measuresText } from '../report/render/measures/measures-text.ts';
import { plainStyle } from '../report/render/style.ts';
import { ResplanError } from '../resplan-error.ts';
import { readText } from './files.ts';
import type { Options } from './options.ts';
import { put } from './output.ts';
import { oneOf } from './settings.ts';
import type { ExitCode, Shell } from './shell.ts';

export const measuresSchema = 'resplan/measures/1';

/** `resplan measures [WORDS]`: all that there are, one by its id, or those that some words find. */
export async function listMeasures(
  shell: Shell,
  args: string[],
  options: Options & { measures?: string },
): Promise<ExitCode> {
  const json = oneOf(options, 'format', ['text', 'json']) === 'json';
  const style = options.output === undefined ? shell.style : plainStyle;
  const ownFile = options.measures ?? null;
  const own = ownFile === null ? [] : await readOwn(shell, ownFile);
  const found = args.length === 0 ? [...catalogue, ...own] : search(args, [...catalogue, ...own]);
  const [only] = found;
  let text: string;
  if (args.length > 0 && found.length === 1 && only) {
    const factors = resolveFactors(bundledSets.se, { scope: 'well-to-wheel', electricityGPerKWh: null });
    const sheet = measureSheet(only, own.includes(only), sources, factors);
    text = json
      ? jsonText({ schema: measuresSchema, ...sheet })
      : measureSheetText(sheet, shell.language, style, shell.columns);
  } else {
    const shown = {
      bundled: found.filter((measure) => !own.includes(measure)),
      own: found.filter((measure) => own.includes(measure)),
      ownFile,
      search: args.length === 0 ? null : args.join(' '),
    };
    text = json
      ? jsonText({ schema: measuresSchema, measures: found.map((measure) => about(measure, own.includes(measure))) })
      : measuresText(shown, shell.language, style, shell.columns);
  }
  await put(shell, text, options.output);
  return 0;
}

async function readOwn(shell: Shell, file: string): Promise<Measure[]> {
  const { parseMeasures } = await import('../reference/measures/user-measures.ts');
  return parseMeasures(await readText(shell, file), file);
}

/** The measure of that id, else those with every word in their id, names, lines or modes, in either language. */
export function search(words: readonly string[], measures: readonly Measure[]): Measure[] {
  const asked = words.join(' ');
  const exact = measures.find(({ id }) => id === asked.trim().toLowerCase());
  if (exact) return [exact];
  const wanted = folded(asked).split(/\s+/).filter(Boolean);
  const found = measures.filter((measure) => {
    const text = folded(textOf(measure));
    return wanted.length > 0 && wanted.every((word) => text.includes(word));
  });
  if (found.length === 0) throw new ResplanError('measure-unknown', { id: asked, closest: closestId(asked, measures) });
  return found;
}

function textOf(measure: Measure): string {
  const { id, label, summary, eligibility } = measure;
  const modes = targetsOf(measure).map((mode) => modeFacts[mode].label);
  return [{ sv: id, en: '' }, label, summary, eligibility.inWords, ...modes]
    .flatMap(({ sv, en }) => [sv, en])
    .join('\n');
}

/** The id nearest to what was written, by the id itself or a word of its names; empty where none is near. */
function closestId(asked: string, measures: readonly Measure[]): string {
  const near = measures
    .flatMap(({ id, label }) => [id, ...words(label.sv), ...words(label.en)].map((word) => ({ id, word })))
    .map(({ id, word }) => ({ id, apart: distance(folded(word), folded(asked)) }))
    .sort((a, b) => a.apart - b.apart)[0];
  return near && near.apart <= Math.max(2, Math.floor(asked.length / 3)) ? near.id : '';
}

const words = (label: string) => [label, ...label.split(/[\s()]+/).filter((word) => word.length > 3)];

/** Lower case without accents: `cykelstall` finds `Cykelställ`. */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function about(measure: Measure, own: boolean) {
  const { id, label, summary, nature, effect, standsBehind, excludes } = measure;
  const grade = effectGrade(effect);
  const size = sizeOf(measure);
  return {
    id,
    label,
    summary,
    nature,
    kind: effect.kind,
    targets: targetsOf(measure),
    size,
    grade,
    standsBehind,
    excludes,
    own,
  };
}
