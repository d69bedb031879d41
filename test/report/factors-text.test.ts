import { describe, expect, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { electricityMixes } from '../../src/reference/factors/electricity.ts';
import type { FactorSet } from '../../src/reference/factors/factor-set.ts';
import { applyUserSet, bundledSets } from '../../src/reference/factors/load.ts';
import { type ResolveOptions, resolveFactors } from '../../src/reference/factors/resolve.ts';
import { factorSetsText } from '../../src/report/render/factors/factor-sets-text.ts';
import { factorsText } from '../../src/report/render/factors/factors-text.ts';
import { plainStyle } from '../../src/report/render/style.ts';

const today = '2026-01-15';
const asPublished: ResolveOptions = { scope: 'well-to-wheel', electricityGPerKWh: null };

function shown(set: FactorSet, language: 'sv' | 'en', options = asPublished, mix: string | null = null, date = today) {
  const askedMix = electricityMixes.find(({ id }) => id === mix) ?? null;
  const text = { set, resolved: resolveFactors(set, options), askedMix, today: date };
  return factorsText(text, language, plainStyle, 80).replaceAll('\u00a0', ' ');
}

const ours = applyUserSet(
  {
    id: 'ours',
    extends: 'uk',
    factors: [{ mode: 'bus', value: 102.15, unit: 'gCO2e/pkm', source: 'Letter\u001b[31m from the bus company' }],
  },
  bundledSets.uk,
);

describe.each(languages)('in %s', (language) => {
  it.each([...Object.values(bundledSets), ours])('the set $id keeps within 80 columns, but for addresses', (set) => {
    const lines = shown(set, language).split('\n');
    expect(lines.filter((line) => line.length > 80 && !line.includes('http'))).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|null/);
  });

  it('every row and every source of a set is there', () => {
    const text = shown(bundledSets.se, language);
    for (const { note } of bundledSets.se.factors) expect(text.replace(/\s+/g, ' ')).toContain(note[language]);
    for (const { url } of Object.values(bundledSets.se.sources)) expect(text).toContain(url);
  });

  it('the sets are listed, the thin one with why it is thin', () => {
    const text = factorSetsText(Object.values(bundledSets), today, language, plainStyle, 80);
    expect(text.replace(/\s+/g, ' ')).toContain(bundledSets.fr.thin?.[language].slice(0, 60));
    expect(text).toContain('resplan factors se');
    expect(text.split('\n').every((line) => line.length <= 80)).toBe(true);
  });
});

describe('what a figure is', () => {
  it('is said in plain words: derived, proxy, assumed mix', () => {
    const text = shown(bundledSets.se, 'sv');
    expect(text).toMatch(/Bil, bensin +210 +fordon +B +härledd +2024 +167–210/);
    expect(text).toMatch(/Båt +170 +person +A +närmevärde/);
    expect(text).toMatch(/Kollektivtrafik +15,7 +person +J +antagen mix/);
    expect(shown(bundledSets.se, 'en')).toMatch(/Ferry +170 +person +A +proxy/);
  });

  it('is the user’s own in a set of the user’s own, with control characters made visible', () => {
    const text = shown(ours, 'sv');
    expect(text).toMatch(/Buss +102,15 +person +– +egen uppgift/);
    expect(text).toContain('kommer från uk');
    expect(text).not.toContain('\u001b');
  });
});

describe('what is missing', () => {
  it('is named with the reason: no row in the set, or none in the scope', () => {
    expect(shown(bundledSets.fr, 'en').replace(/\s+/g, ' ')).toContain(
      'Moped; Motorcycle; Ferry; Taxi: the set has no such row',
    );
    const tankToWheel = shown(bundledSets.se, 'en', { ...asPublished, scope: 'tank-to-wheel' }).replace(/\s+/g, ' ');
    expect(tankToWheel).toContain('Taxi: the source does not split the figure');
    expect(tankToWheel).toContain('Public transport: a mix of rows, one of which is missing');
  });

  it('is nothing in the Swedish set', () => {
    expect(shown(bundledSets.se, 'en')).not.toContain('Not in this set');
  });
});

describe('electricity', () => {
  it('is the set’s own mix, until another is asked for', () => {
    expect(shown(bundledSets.se, 'sv')).toContain('Nordisk elmix, 59 g CO2e per kWh');
    const eu = shown(bundledSets.se, 'sv', { ...asPublished, electricityGPerKWh: 214 }, 'eu');
    expect(eu).toContain('Europeisk elmix (EU-27), 214 g CO2e per kWh, som du angett');
    expect(eu).toContain('Omräknade rader: Elcykel; Elsparkcykel; Bil, laddhybrid; Bil, el.');
    expect(shown(bundledSets.se, 'sv', { ...asPublished, electricityGPerKWh: 85 })).toContain(
      ' 85 g CO2e per kWh, som',
    );
  });
});

describe('the date for review', () => {
  it('gives a warning when it has passed, in the list and in the set', () => {
    const later = '2027-01-01';
    expect(shown(bundledSets.se, 'en', asPublished, null, later)).toContain(
      'Warning: Sweden was to be reviewed by 2026-12-31',
    );
    expect(factorSetsText([bundledSets.se], later, 'sv', plainStyle, 80)).toContain('Varning:');
    expect(shown(bundledSets.se, 'en')).not.toContain('Warning');
  });

  it('is not the user’s to keep in a set of rows alone', () => {
    const alone = applyUserSet(
      { id: 'alone', weeksPerYear: 44, factors: [{ mode: 'walk', value: 0, unit: 'gCO2e/pkm', source: 'none' }] },
      null,
    );
    expect(shown(alone, 'en', asPublished, null, '2099-01-01')).not.toContain('Warning');
  });
});
