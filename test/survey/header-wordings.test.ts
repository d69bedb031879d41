/** Wordings of the questions of commute surveys, as the templates of form tools and employers have them. */
import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '../../src/survey/columns.ts';
import type { PlainField } from '../../src/survey/field.ts';
import { findHeader } from '../../src/survey/header-rows.ts';
import { unitInHeader } from '../../src/survey/unit-in-text.ts';
import { createVocabulary } from '../../src/survey/vocabulary.ts';

const vocabulary = createVocabulary();

const numbers = ['5', '12', '7.5', '30'];
const modes = ['Bil', 'Cykel', 'Buss', 'Tåg'];
const days = ['5', '3', '4', '2'];
const yesNo = ['Ja', 'Nej', 'Ja', 'Nej'];
const names = ['Norr', 'Söder', 'Lager', 'HR'];

/** The field that a column with this header and these cells is taken as; null where it is left. */
function taken(header: string, cells: readonly string[]): string | null {
  const rows = [['Kommentar', header], ...cells.map((cell) => ['', cell])];
  const { columns } = findHeader(rows.map((row, i) => ({ row: i + 1, cells: row })));
  const sample = cells.map((cell) => ['', cell]);
  return recogniseColumns(columns, sample, new Map(), vocabulary).columns[0]?.field ?? null;
}

const wordings: [PlainField, readonly string[], string[]][] = [
  [
    'distance',
    numbers,
    [
      'Enkel resa km',
      'Sträcka till jobbet (km)',
      'Avstånd till arbetsplatsen i km',
      'Hur många km har du till jobbet',
      'Hur långt har du till jobbet? (km, enkel resa)',
      'Hur långt bor du från din arbetsplats (km)?',
      'Ungefär hur många kilometer är det mellan din bostad och din arbetsplats?',
      'Hur lång är din arbetsresa i kilometer (enkel väg)?',
      'Antal km till arbetet, enkel väg',
      'Antal kilometer till jobbet',
      'Km till jobbet',
      'Resans längd (km)',
      'Resans längd enkel väg, km',
      'Reseavstånd (km)',
      'Reseavstånd till arbetet i kilometer',
      'Arbetsresans längd (km)',
      'Pendlingsavstånd km enkel resa',
      'Hur lång är sträckan mellan hemmet och arbetsplatsen (km)?',
      'One-way commute (miles)',
      'Commute distance (one way, in miles)',
      'How far do you travel to work (one way, in km)?',
      'How many miles do you live from work?',
      'Approximately how many kilometres do you travel to work each way?',
      'What is the distance from your home to your workplace in km?',
      'Miles to work',
      'Km from home to work',
      'Length of commute (km)',
      'Commute length in miles',
      'How long is your commute (km)?',
      'One-way distance (km)',
      'Home-to-work distance (miles)',
      'How far is your commute, to the nearest mile?',
      'Hur långt har du till jobbet? Avrunda till närmaste km.',
      'Avstånd mellan min bostad och min arbetsplats (km)',
      'Avstånd till sjukhuset (km)',
    ],
  ],
  [
    'returnDistance',
    numbers,
    ['Hur långt är det till jobbet och tillbaka (km)?', 'Round-trip commute (miles)', 'Avstånd tur och retur (km)'],
  ],
  [
    'minutes',
    numbers,
    [
      'Hur lång tid tar din resa till arbetet (minuter)?',
      'Restid dörr till dörr (min)',
      'Ungefärlig restid',
      'How long does your commute take (in minutes)?',
      'How long does it usually take you to get to work?',
      'Commute time (minutes, one way)',
      'How many minutes is your commute?',
      'One-way commute (min)',
    ],
  ],
  [
    'mode',
    modes,
    [
      'Färdsätt till jobbet',
      'Färdmedel till arbetet',
      'Huvudsakligt färdsätt',
      'Huvudsakligt färdmedel till arbetet',
      'Hur tog du dig till jobbet i dag?',
      'Hur tog du dig till jobbet idag',
      'Hur tar du dig vanligtvis till arbetet?',
      'Hur reste du till arbetet i dag?',
      'Hur reser du oftast till och från jobbet?',
      'Hur brukar du ta dig till jobbet?',
      'Hur åker du oftast till jobbet?',
      'Hur kommer du vanligen till arbetet?',
      'Vilket färdmedel använder du oftast?',
      'Vilket är ditt huvudsakliga färdsätt till arbetet?',
      'Med vilket färdmedel reser du längst sträcka till arbetet?',
      'Vilket eller vilka färdmedel använder du?',
      'Vanligaste färdsätt',
      'Transportsätt',
      'Resesätt till arbetet',
      'På vilket sätt reser du till jobbet?',
      'På vilket sätt tar du dig till arbetet oftast?',
      'Commute mode',
      'Primary commute mode',
      'Primary mode of transportation',
      'Mode of transport to work',
      'Main mode of travel to work',
      'Usual mode of travel',
      'Main form of transport',
      'Usual method of travel to work',
      'Method of transport',
      'Transportation method',
      'Means of travel',
      'Commuting method',
      'How do you usually get to work?',
      'How do you usually travel to work?',
      'How do you typically commute to work?',
      'How do you normally travel to the office?',
      'How did you get to work today?',
      'How did you travel to work this week?',
      'What is your primary mode of commuting?',
      'What is your main method of travel to work?',
      'What is your usual means of transportation to work?',
      'What form of transport do you use most often to get to work?',
      'Which form of transport do you normally use for your commute?',
      'What type of transportation do you use to commute?',
      'Which of the following best describes how you travel to work?',
      'Could you tell us how you usually travel to work?',
      'Hur reser du till jobbet? (max 3 svar)',
      'During the previous week, how did you travel to work?',
      'Q3. Main mode',
      '3. Färdmedel',
    ],
  ],
  ['winterMode', modes, ['Hur tar du dig till jobbet på vintern?', 'How do you get to work in winter?']],
  ['summerMode', modes, ['Hur tar du dig till jobbet under sommarhalvåret?', 'Mode in summer']],
  [
    'days',
    days,
    [
      'Antal dagar på plats per vecka',
      'Hur många dagar per vecka är du på kontoret?',
      'Hur många dagar i veckan reser du till jobbet?',
      'Kontorsdagar per vecka',
      'Dagar på kontoret',
      'Arbetsdagar per vecka',
      'Hur ofta är du på arbetsplatsen?',
      'Hur ofta reser du till arbetsplatsen?',
      'Antal arbetsdagar på plats',
      'Days in office per week',
      'Days in the office',
      'Office days per week',
      'Days on-site per week',
      'Days per week on campus',
      'How many days per week do you commute to work?',
      'How many days a week do you travel to the office?',
      'How often do you commute to the office?',
      'How often do you come to the office?',
      'Number of days per week in the office',
      'In a typical week, how many days do you work on site?',
      'Commuting days per week',
    ],
  ],
  [
    'remoteDays',
    days,
    [
      'Distansdagar per vecka',
      'Antal distansdagar',
      'Antal distansdagar per vecka',
      'Hemmadagar',
      'Hemarbetsdagar per vecka',
      'Hur ofta jobbar du hemifrån',
      'Hur ofta arbetar du på distans',
      'Hur många dagar i veckan arbetar du hemifrån?',
      'Hur många dagar per vecka distansarbetar du?',
      'Dagar hemifrån per vecka',
      'Antal dagar hemma per vecka',
      'Distansarbete (dagar per vecka)',
      'Hemarbete, dagar per vecka',
      'Jobbar hemifrån (dagar/vecka)',
      'WFH days/week',
      'WFH days per week',
      'Days working from home',
      'Days worked from home per week',
      'Remote days per week',
      'Telecommute days per week',
      'How often do you work from home?',
      'How often do you work remotely?',
      'How many days per week do you work from home?',
      'How many days a week do you telework?',
      'Number of days working remotely',
    ],
  ],
  [
    'site',
    names,
    [
      'Arbetsplats/kontor',
      'Vilken är din arbetsplats?',
      'Din arbetsplats',
      'På vilken ort arbetar du?',
      'Office location',
      'Which office are you based at?',
      'Primary work location',
      'Your worksite',
    ],
  ],
  [
    'department',
    names,
    [
      'Förvaltning/enhet',
      'Avdelning/enhet',
      'Förvaltning / bolag',
      'Avdelning eller enhet',
      'Vilken avdelning tillhör du?',
      'Inom vilken förvaltning arbetar du?',
      'Department/Team',
      'Department or unit',
      'Your department',
      'Which department do you work in?',
    ],
  ],
  ['employer', names, ['Arbetsgivare/företag', 'Vilket företag arbetar du på?', 'Name of employer', 'Company name']],
  ['id', ['1', '2', '3', '4'], ['Svars-ID', 'Response ID', 'RespondentID', 'Respondent ID', 'ID', 'Nr']],
  ['employmentRate', ['100', '80', '50', '75'], ['Tjänstgöringsgrad (%)', 'Sysselsättningsgrad i procent', 'FTE']],
  [
    'fuel',
    ['Bensin', 'Diesel', 'El', 'Laddhybrid'],
    [
      'Drivmedel',
      'Vilket drivmedel drivs din bil med?',
      'Bilens bränsle',
      'Vad för bränsle har bilen?',
      'Vehicle fuel type',
      'What fuel does your car use?',
    ],
  ],
  [
    'occupancy',
    ['1', '2', '3', '1'],
    [
      'Hur många brukar ni vara i bilen?',
      'Antal personer i bilen',
      'Antal i bilen inklusive dig själv',
      'How many people are usually in the vehicle, including you?',
      'Number of people in the car',
    ],
  ],
  ['has:car', yesNo, ['Tillgång till bil', 'Har du tillgång till bil?', 'Do you have access to a car?']],
  ['has:licence', yesNo, ['Har du körkort?', 'Do you have a driving licence?', "Do you hold a driver's license?"]],
  ['has:e-bike', yesNo, ['Har du tillgång till elcykel?', 'Do you own an e-bike?', 'Do you have access to an e-bike?']],
  ['has:bicycle', yesNo, ['Har du tillgång till cykel?', 'Do you own a bicycle?', 'Do you have access to a bicycle?']],
];

describe.each(wordings)('the field %s is known by', (field, cells, headers) => {
  it.each(headers)('«%s»', (header) => {
    expect(taken(header, cells)).toBe(field);
  });
});

describe('a distance says its unit in', () => {
  const withUnit = (wordings.find(([field]) => field === 'distance')?.[2] ?? []).filter((text) =>
    /km|kilomet|miles/i.test(text),
  );
  it.each(withUnit)('«%s»', (header) => {
    expect(unitInHeader(header)).toBe(/mile/i.test(header) ? 'mile' : 'km');
  });
});

describe('what is not about one’s own commute as it is, is left', () => {
  it.each([
    ['Avstånd till närmaste hållplats (km)', numbers],
    ['Hur långt har du till närmaste busshållplats?', numbers],
    ['Distance to the nearest bus stop (km)', numbers],
    ['How far is the closest train station?', numbers],
    ['How far do you walk to the bus stop?', numbers],
    ['How many km do you travel per week?', numbers],
    ['Hur många dagar per månad arbetar du hemifrån?', days],
    ['How many days a month do you come to the office?', days],
    ['How far would you be willing to cycle (km)?', numbers],
    ['Hur långt kan du tänka dig att cykla (km)?', numbers],
    ['Hur långt skulle du kunna tänka dig att cykla?', numbers],
    ['What is the maximum distance you would cycle?', numbers],
    ['Hur många mil kör du per år?', numbers],
    ['How many miles do you drive per year?', numbers],
    ['Hur långt kör du i tjänsten per vecka (km)?', numbers],
    ['Business travel distance (km)', numbers],
    ['Hur långt har dina barn till skolan (km)?', numbers],
    ['What was your previous mode of transport?', modes],
    ['Hur reste du till arbetet tidigare?', modes],
    ['Hur tog du dig till jobbet före pandemin?', modes],
    ['How did you get to work before the pandemic?', modes],
    ['How do your children travel to school?', modes],
    ['Hur tar sig dina barn till skolan?', modes],
    ['School mode', modes],
    ["What is your partner's main mode of transport?", modes],
    ['Hur reser din partner till arbetet? Färdmedel', modes],
    ['Vilket färdmedel skulle du helst använda?', modes],
    ['Vilket färdmedel vill du helst använda?', modes],
    ['Which mode of transport would you prefer?', modes],
    ['What is your preferred mode of transport?', modes],
    ['What mode would you use if your car was not available?', modes],
    ['Vilket färdmedel använder du om bilen är på verkstad?', modes],
    ['Vilket färdmedel använder du på fritiden?', modes],
    ['How do you travel to business meetings?', modes],
    ['Hur reser du i tjänsten?', modes],
    ['Hur nöjd är du med ditt färdmedel? (1-5)', days],
    ['How satisfied are you with your main mode of transport?', days],
    ['Hur nöjd är du med din restid?', days],
    ['Rate your commute time from 1 to 5', days],
    ['How important is travel time when you choose how to travel?', days],
    ['Hur viktig är restiden för dig?', days],
    ['Hur många dagar per vecka skulle du vilja arbeta hemifrån?', days],
    ['How many days per week would you like to work from home?', days],
    ['How many days would you be willing to cycle?', days],
    ['Hur många dagar i veckan hämtar du barn?', days],
    ['How many days per week do you exercise?', days],
    ['Hur många dagar i veckan tränar du?', days],
  ])('«%s»', (header, cells) => {
    expect(taken(header, cells)).toBeNull();
  });
});
