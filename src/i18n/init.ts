import type { PlanComments } from '../plan/compose-plan.ts';
import type { Language } from './language.ts';

/** Words of the dialogue that makes a plan. */
const en = {
  hello:
    'We make a plan file together: a few questions, most with a suggested answer. Ctrl-C stops, and next time it goes on from there.',
  goingOn: (n: number) =>
    `Going on from last time: ${n === 1 ? '1 answer is' : `${n} answers are`} already given. To begin anew: resplan init --restart`,
  there: (file: string) =>
    `${file} is already there. Change it with resplan plan set KEY=VALUE, or begin anew with resplan init --force.`,
  missing: (options: string) =>
    `There is no terminal to ask in, and these are not given: ${options}. Example: resplan init --name Acme --headcount 240 --have bike-racks=30 --survey survey.csv --target 20% -m proposed`,
  language: 'Language / Språk',
  name: 'What is the workplace called?',
  headcount: 'How many work there?',
  sites: 'Several sites? Name them with how many work at each, as “Office=120, Depot=60”; empty for one',
  have: 'What is there already?',
  haveCount: (what: string) => `${what}: how many?`,
  checkTitle: 'A bicycle-friendly workplace',
  checkThere: (what: string) => `there: ${what}`,
  checkMissing: (what: string) => `not there yet: ${what}`,
  nothing: 'nothing',
  survey: 'Which file holds the answers to the survey? Empty for none yet',
  surveyPick: 'Which file holds the answers to the survey?',
  noSurvey: 'none yet',
  otherFile: 'another file',
  surveyYear: 'Which year was the survey? Empty for unknown',
  columns: 'The columns were read so:',
  columnsRight: 'Is that right?',
  columnWrong: 'Which one is wrong?',
  columnIs: (field: string) => `Which column is ${field}?`,
  columnNone: 'none of them',
  target: 'How much less CO2e should it be, in per cent?',
  targetYear: 'By which year? Empty for open',
  budget: 'The most it may cost a year, SEK? Empty for no limit',
  measures: 'Which measures? Those marked are our proposal, with what each would save by itself.',
  measuresNoSurvey:
    'Which measures do you have in mind? Without a survey nothing can be said of what they give. None is fine',
  saves: (amount: string) => `${amount} a year`,
  responsible: (measure: string) => `Who is responsible for ${measure}? Empty for later`,
  misses: (target: string, share: string, hasBudget: boolean) =>
    `The target of ${target} is not reached${hasBudget ? ' within the budget' : ''}: the measures proposed save ${share}. Choose a lower target, a later year${hasBudget ? ', a larger budget' : ''} or more measures.`,
  written: (file: string) =>
    `The plan is in ${file}. Read it through: all of it can be changed, and each part says what it is.`,
  reportNow: 'Make the report now?',
  next: (command: string) => `Next: ${command}`,
  yes: 'Yes',
  no: 'No',
  keysSelect: '↑↓ moves • ⏎ chooses',
  keysCheck: '↑↓ moves • space marks • ⏎ goes on',
  badNumber: 'A whole number, please.',
  badPercent: 'Per cent between 1 and 100, please.',
  badYear: 'A year such as 2030, please.',
  badSites: 'As “Office=120, Depot=60”, please.',
  noFile: (file: string) => `There is no file ${file}.`,
  needed: 'This one is needed.',
  facilities: {
    'bike-racks': 'Bicycle racks by the entrance',
    'secure-bike-parking': 'Locked bicycle parking',
    showers: 'Showers and changing rooms',
    'bike-service': 'Pump, tools or bicycle service',
    'e-bike-benefit': 'Bicycle benefit',
    'ev-charging': 'Charging points for cars',
    'carpool-parking': 'Parking for those who share a car',
    'transit-pass': 'Subsidised public transport pass',
    'guaranteed-ride-home': 'Guaranteed ride home',
    'parking-places': 'Car parking places',
  } as Record<string, string>,
};

export type InitWords = typeof en;

const sv: InitWords = {
  hello:
    'Vi gör en planfil tillsammans: några frågor, de flesta med ett förslag till svar. Ctrl-C avbryter, och nästa gång fortsätter det därifrån.',
  goingOn: (n) => `Fortsätter från förra gången: ${n} svar finns redan. För att börja om: resplan init --restart`,
  there: (file) =>
    `${file} finns redan. Ändra i den med resplan plan set NYCKEL=VÄRDE, eller börja om med resplan init --force.`,
  missing: (options) =>
    `Det finns ingen terminal att fråga i, och det här är inte angivet: ${options}. Exempel: resplan init --name Bolaget --headcount 240 --have bike-racks=30 --survey enkat.csv --target 20% -m proposed`,
  language: 'Språk / Language',
  name: 'Vad heter arbetsplatsen?',
  headcount: 'Hur många arbetar där?',
  sites:
    'Finns flera arbetsställen? Skriv dem med antal anställda, som ”Kontoret=120, Verkstaden=60”; tomt om det är ett',
  have: 'Vad finns redan?',
  haveCount: (what) => `${what}: hur många?`,
  checkTitle: 'En cykelvänlig arbetsplats',
  checkThere: (what) => `finns: ${what}`,
  checkMissing: (what) => `saknas: ${what}`,
  nothing: 'inget',
  survey: 'Vilken fil innehåller enkätsvaren? Tomt om det inte finns någon ännu',
  surveyPick: 'Vilken fil innehåller enkätsvaren?',
  noSurvey: 'ingen ännu',
  otherFile: 'en annan fil',
  surveyYear: 'Vilket år gjordes enkäten? Tomt om det är okänt',
  columns: 'Så lästes kolumnerna:',
  columnsRight: 'Stämmer det?',
  columnWrong: 'Vilken är fel?',
  columnIs: (field) => `Vilken kolumn är ${field}?`,
  columnNone: 'ingen av dem',
  target: 'Hur mycket ska utsläppen minska, i procent?',
  targetYear: 'Till vilket år? Tomt om det är öppet',
  budget: 'Vad får det högst kosta per år, i kronor? Tomt om det inte finns någon gräns',
  measures: 'Vilka åtgärder? De markerade är vårt förslag, med vad var och en skulle spara för sig.',
  measuresNoSurvey: 'Vilka åtgärder tänker ni på? Utan enkät går det inte att säga vad de ger. Inga alls går också bra',
  saves: (amount) => `${amount} om året`,
  responsible: (measure) => `Vem ansvarar för ${measure}? Tomt för senare`,
  misses: (target, share, hasBudget) =>
    `Målet ${target} nås inte${hasBudget ? ' inom budgeten' : ''}: de föreslagna åtgärderna ger ${share}. Välj ett lägre mål, ett senare år${hasBudget ? ', en större budget' : ''} eller fler åtgärder.`,
  written: (file) => `Planen ligger i ${file}. Läs igenom den: allt går att ändra, och varje del säger vad den är.`,
  reportNow: 'Ska rapporten göras nu?',
  next: (command) => `Sedan: ${command}`,
  yes: 'Ja',
  no: 'Nej',
  keysSelect: '↑↓ flyttar • ⏎ väljer',
  keysCheck: '↑↓ flyttar • mellanslag markerar • ⏎ går vidare',
  badNumber: 'Skriv ett heltal.',
  badPercent: 'Skriv procent mellan 1 och 100.',
  badYear: 'Skriv ett årtal, till exempel 2030.',
  badSites: 'Skriv som ”Kontoret=120, Verkstaden=60”.',
  noFile: (file) => `Det finns ingen fil ${file}.`,
  needed: 'Den här behövs.',
  facilities: {
    'bike-racks': 'Cykelställ vid entrén',
    'secure-bike-parking': 'Låst cykelparkering',
    showers: 'Dusch och omklädningsrum',
    'bike-service': 'Pump, verktyg eller cykelservice',
    'e-bike-benefit': 'Förmånscykel',
    'ev-charging': 'Laddplatser för elbil',
    'carpool-parking': 'Parkering för samåkning',
    'transit-pass': 'Subventionerat periodkort',
    'guaranteed-ride-home': 'Hemresegaranti',
    'parking-places': 'Parkeringsplatser för bil',
  },
};

export const initWords: Record<Language, InitWords> = { sv, en };

export const planComments: Record<Language, PlanComments> = {
  en: {
    head: 'A green travel plan. Check it with resplan plan check; make the report with resplan report.',
    workplace: 'The workplace, and how many work there: totals are theirs.',
    surveys: 'The answers. More rounds are more entries, each with its year.',
    noSurvey: 'No survey yet: resplan questionnaire. Then add it:\nsurveys:\n  - file: survey.csv\n    year: 2026',
    facilities: 'What exists already: it serves first, and gives no effect again.',
    targets: 'How much less CO2e, by which year, as a share of 1.',
    noTargetYear: 'No target year yet. Add it under targets: year: 2030',
    measures:
      'What is to be done. status: proposed, decided, started, done or dropped; start and end as 2027-03.\nAll measures: resplan measures',
    report: 'On the report:\nreport:\n  author: NAME\n  logo: logo.png',
  },
  sv: {
    head: 'En grön resplan. Granska den med resplan plan check; gör rapporten med resplan report.',
    workplace: 'Arbetsplatsen och hur många som arbetar där: totalen gäller dem.',
    surveys: 'Enkätsvaren. Fler omgångar är fler poster, var och en med sitt år.',
    noSurvey:
      'Ingen enkät ännu: resplan questionnaire. Lägg sedan till den:\nsurveys:\n  - file: enkat.csv\n    year: 2026',
    facilities: 'Det som finns redan: det räcker först, och ger ingen effekt en gång till.',
    targets: 'Hur mycket utsläppen ska minska, till vilket år, som andel av 1.',
    noTargetYear: 'Inget målår ännu. Skriv in det under targets: year: 2030',
    measures:
      'Det som ska göras. status: proposed (föreslagen), decided (beslutad), started (påbörjad), done (genomförd)\neller dropped (struken); start och end som 2027-03. Alla åtgärder: resplan measures',
    report: 'På rapporten:\nreport:\n  author: NAMN\n  logo: logga.png',
  },
};
