import { describe, expect, it } from 'vitest';
import { unitInHeader } from '../../src/survey/unit-in-text.ts';

describe('unitInHeader', () => {
  it.each([
    ['distance_km', 'km'],
    ['distanceKm', 'km'],
    ['Avstånd (km)', 'km'],
    ['Hur långt (antal km)', 'km'],
    ['How far do you live in kilometers?\n\nPlease use this link.', 'km'],
    ['Distance in miles', 'mile'],
    ['distance_mi', 'mile'],
    ['Distance (mi)', 'mile'],
    ['avstånd i mil', 'mil'],
    ['Hur många mil', 'mil'],
    ['Avstånd i mil (1 mil = 10 km)', 'mil'],
    ['Avstånd (m)', 'm'],
    ['Restid (minuter)', 'min'],
    ['Restid (min)', 'min'],
    ['restid_min', 'min'],
    ['Min resväg (km)', 'km'],
  ])('finds in «%s» the unit %s', (header, unit) => expect(unitInHeader(header)).toBe(unit));

  it.each([
    'Distance (kilometers or miles)',
    'Min resväg till jobbet',
    'Hur lång är min resa?',
    'Mileage',
    'Hastighet km/h',
    'Kostnad per km',
    'Avstånd',
  ])('finds no one unit in «%s»', (header) => expect(unitInHeader(header)).toBeNull());
});
