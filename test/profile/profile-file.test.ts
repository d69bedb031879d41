import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedProfileSchema } from '../../schemas/published-profile-schema.ts';
import type { Cell, Profile, Segment, Tally } from '../../src/profile/profile.ts';
import { parseProfile } from '../../src/profile/read-profile.ts';
import { profileText } from '../../src/profile/write-profile.ts';
import { ResplanError } from '../../src/resplan-error.ts';
import { anyone, person, profileOf, times, travelling } from './respondents.ts';

/** A profile of ten people, as the plain object of its file. */
// biome-ignore lint/suspicious/noExplicitAny: a file may hold anything
function content(): any {
  const people = [...times(6, person({ answers: { 'willing:showers': 'yes' } })), ...times(4, travelling('train', 20))];
  return JSON.parse(profileText(profileOf(people, { headcounts: [headcount(30)] })));
}

const headcount = (employees: number) => ({ employer: null, site: null, department: null, headcount: employees });

/** What parsing a changed profile says. */
function fault(change: (profile: ReturnType<typeof content>) => void): Partial<ResplanError> {
  const profile = content();
  change(profile);
  try {
    parseProfile(JSON.stringify(profile), 'acme.profile.json');
  } catch (error) {
    if (error instanceof ResplanError) return { code: error.code, details: error.details };
    throw error;
  }
  return {};
}

const usualOf = (profile: Profile) => profile.units[0]?.usual as Tally;

describe('a profile file', () => {
  test('reads back as the profile that was written, whatever the survey', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 40 }), (survey) => {
        const profile = profileOf(survey);
        expect(parseProfile(profileText(profile), 'p')).toEqual(JSON.parse(JSON.stringify(profile)));
        expect(profileText(parseProfile(profileText(profile), 'p'))).toBe(profileText(profile));
      }),
    );
  });

  test('ends with a newline, has lists of numbers on one line, and leaves names alone', () => {
    const text = profileText(profileOf([person({ site: 'Norra [\n1,\n2 ]' })]));
    expect(text.endsWith('}\n')).toBe(true);
    expect(text).toContain('"car:petrol|p": [ 1, 64, 64 ]');
    expect(parseProfile(text, 'p').units[0]?.site).toBe('Norra [\n1,\n2 ]');
  });

  test('may begin with a byte order mark', () => {
    expect(usualOf(parseProfile(`\uFEFF${JSON.stringify(content())}`, 'p')).people).toBe(10);
  });

  test('of another version says which it is and which are known', () => {
    expect(fault((profile) => (profile.schema = 'resplan/profile/2'))).toEqual({
      code: 'profile-version',
      details: { file: 'acme.profile.json', version: '2', known: '1' },
    });
  });

  test('that is no JSON, or JSON of something else, is refused without quoting it', () => {
    for (const text of ['', '{"schema": "resplan/profile/1", "units": [', '{"name": "Anna"}', '[]', 'null', '7']) {
      expect(() => parseProfile(text, 'x.json')).toThrow(expect.objectContaining({ code: 'profile-invalid' }));
    }
  });

  test.each<[string, (profile: ReturnType<typeof content>) => void, string, string]>([
    ['a negative count', (p) => (usualOf(p).people = -1), 'units.0.usual.people', 'must be 0 or more'],
    [
      'half a person',
      (p) => (p.units[0].usual.segments[0].people = 1.5),
      'units.0.usual.segments.0.people',
      'must be a whole number',
    ],
    [
      'a number that JSON cannot hold',
      (p) => (usualOf(p).weight = Number.NaN),
      'units.0.usual.weight',
      'must be a number',
    ],
    ['more kilometres than there are', (p) => (usualOf(p).weight = 1e300), 'units.0.usual.weight', 'is too large'],
    ['something missing', (p) => delete p.units[0].usual.days, 'units.0.usual.days', 'is missing'],
    ['something more', (p) => (p.units[0].name = 'Anna'), 'units.0', 'unknown key name'],
    [
      'an unknown mode',
      (p) => (p.units[0].usual.segments[0].cells[0].travel = 'rocket'),
      'units.0.usual.segments.0.cells.0.travel',
      '',
    ],
    ['an unknown band', (p) => (p.units[0].usual.segments[0].band = 99), 'units.0.usual.segments.0.band', ''],
    [
      'a free text as an answer',
      (p) => (p.units[0].usual.answers[0].questions['willing:showers'] = { 'I am Anna': 1 }),
      'units.0.usual.answers.0.questions.willing:showers',
      '',
    ],
    ['a headcount of nobody', (p) => (p.headcounts[0].headcount = 0), 'headcounts.0.headcount', ''],
    ['a unit twice', (p) => p.units.push(p.units[0]), 'units', ''],
    [
      'rows that do not add up',
      (p) => (p.quality.rowsRead = 99),
      'quality.rowsRead',
      'must be rowsUsed + rowsSetAside',
    ],
    [
      'people who are in no segment',
      (p) => (usualOf(p).people = 12),
      'units.0.usual.people',
      'must be the sum of the segments',
    ],
    [
      'people who have no usual mode',
      (p) => (p.units[0].usual.segments[0].cells[0].people = 0),
      'units.0.usual.segments.0.people',
      'must be the sum of its cells',
    ],
    [
      'more complete people than people',
      (p) => (usualOf(p).complete.people = 11),
      'units.0.usual.complete.people',
      'must not exceed people',
    ],
    [
      'moments of more people than there are',
      (p) => (usualOf(p).kilometres.n = 11),
      'units.usual.kilometres.n',
      'must not exceed complete.people',
    ],
    [
      'a mean that its squares do not allow',
      (p) => (p.units[0].usual.days.products['car car'][1] = 1),
      'units.0.usual.days.products.car car',
      'is too small for its sum',
    ],
    [
      'a product larger than its squares',
      (p) => (p.units[0].usual.days.products['car train'] = [1, 1e9]),
      'units.0.usual.days.products.car train',
      'is too large for its squares',
    ],
    [
      'vehicles without people',
      (p) => (p.units[0].usual.segments[0].cells[0].legs['car:petrol'].vehicleKm = 1e6),
      'units.0.usual.segments.0.cells.0.legs.car:petrol',
      'vehicle-km must not exceed person-km',
    ],
    [
      'a distance below its bin',
      (p) => (p.units[0].usual.distances.car[0][2] = 1),
      'units.0.usual.distances.car',
      'has people nearer than the edge of their bin',
    ],
    ['a weight that is not of its segments', (p) => (usualOf(p).weight = 11), 'units.0.usual.weight', ''],
    [
      'a segment twice',
      (p) => {
        const [first] = usualOf(p).segments;
        usualOf(p).segments.push({ ...(first as Segment), people: 0, weight: 0, cells: [] });
      },
      'units.0.usual.segments',
      'has the same segment twice',
    ],
    [
      'a mode twice in a segment',
      (p) => {
        const cells = usualOf(p).segments[0]?.cells ?? [];
        cells.push({ ...(cells[0] as Cell), people: 0 });
      },
      'units.0.usual.segments.0.cells',
      'has the same mode twice',
    ],
    [
      'more users than people',
      (p) => (p.units[0].usual.segments[0].cells[0].users = 99),
      'units.0.usual.segments.0.cells.0.users',
      'must not exceed people',
    ],
    [
      'a weight that its squares do not allow',
      (p) => (p.units[0].usual.days.weightSquared = 0.001),
      'units.0.usual.days.weightSquared',
      'is too small for weight',
    ],
    [
      'a sum of more people than there are',
      (p) => (p.units[0].usual.days.sums.car[0] = 99),
      'units.0.usual.days.sums.car',
      'must not have more people than n',
    ],
    [
      'a product of more people than there are',
      (p) => (p.units[0].usual.days.products['car car'][0] = 99),
      'units.0.usual.days.products.car car',
      'must not have more people than n',
    ],
    [
      'a product of something else',
      (p) => (p.units[0].usual.days.products['bus car'] = [1, 1]),
      'units.0.usual.days.products.bus car',
      'must name two dimensions, in order',
    ],
    ['more days than people', (p) => (p.units[0].usual.days.n = 11), 'units.usual.days.n', 'must not exceed people'],
    ['a share of fewer than three', (p) => (p.shared = { minGroup: 2, joined: [] }), 'shared.minGroup', ''],
  ])('with %s is refused, and says where', (_, change, path, problem) => {
    const found = fault(change);
    expect(found.code).toBe('profile-invalid');
    expect(found.details).toMatchObject({ file: 'acme.profile.json', path });
    if (problem) expect(found.details?.problem).toBe(problem);
  });

  test('has a published schema that is the one of the code: npx tsx schemas/generate-profile.ts', async () => {
    const published = await readFile(new URL('../../schemas/profile.schema.json', import.meta.url), 'utf8');
    expect(published).toBe(publishedProfileSchema());
  });
});
