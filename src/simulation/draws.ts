/**
 * Runs of one plan under drawn figures and a drawn sample. In: a workbench, a seed. Out: a kernel and a baseline for
 * each draw, one after another.
 */
import type { Figure } from '../reference/measures/figure.ts';
import type { Setting } from './compiled-measure.ts';
import { central, splitTriangular } from './draw.ts';
import { createDrawnMeasures } from './drawn-measures.ts';
import { createRandom } from './random.ts';
import { createSampleDraw, drawnBase } from './sample-draw.ts';
import type { SimBase } from './segments.ts';
import { createSmoothing } from './smoothing.ts';
import type { Workbench } from './workbench.ts';

/** Which numbers are drawn from which stream: the sample is drawn alike whatever the measures are. */
const figureStream = 0;
const sampleStream = 1;

/** Draws one after another; the kernel that is handed out holds until the next. The sample may be left as it is. */
export function createDraws(bench: Workbench, seed: number, varySample = true) {
  const { factors, assumptions, measures } = bench.input;
  const base = drawnBase(bench.base);
  const smoothing = createSmoothing(base);
  const sample = createSampleDraw(base, factors, assumptions);
  const values = new Map<string, number>();
  const figures = figuresOf(bench);
  for (const { name, figure } of figures) values.set(name, figure.central);
  const uncertain = figures.filter(({ figure }) => figure.low !== figure.central || figure.central !== figure.high);
  const setting: Setting = {
    ...bench.compile(central).setting,
    base,
    draw: (name, figure) => values.get(name) ?? figure.central,
  };
  const drawn = createDrawnMeasures(measures, setting, smoothing);
  const ofFigures = createRandom(seed, figureStream);
  const ofSample = createRandom(seed, sampleStream);
  return () => {
    for (const { name, figure } of uncertain) values.set(name, splitTriangular(figure, ofFigures.uniform()));
    if (varySample) {
      sample.draw(ofSample);
      smoothing.refresh();
    }
    drawn.refresh();
    return { kernel: drawn.kernel, beforeKg: baselineKg(base), base, values };
  };
}

/** Every figure that the measures ask for, by name: the order of the measures does not change who gets which number. */
function figuresOf(bench: Workbench): { name: string; figure: Figure }[] {
  const found = new Map<string, Figure>();
  bench.compile((name, figure) => {
    found.set(name, figure);
    return figure.central;
  });
  return [...found].map(([name, figure]) => ({ name, figure })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function baselineKg({ segments, kgPerGram }: SimBase): number {
  let kg = 0;
  for (const { grams, stratum } of segments) {
    let sum = 0;
    for (let m = 0; m < grams.length; m++) sum += grams[m] as number;
    kg += (kgPerGram[stratum] as number) * sum;
  }
  return kg;
}
