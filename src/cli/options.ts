import type { Command } from 'commander';

/** Options as commander hands them over; every command takes a subset of these. */
export interface Options {
  plan?: string;
  map?: string[];
  unit?: string;
  delimiter?: string;
  sheet?: string;
  multi?: string;
  speed?: string[];
  headcount?: string;
  headcounts?: string;
  anonymous?: string;
  weeks?: string;
  winterWeeks?: string;
  factors?: string;
  electricity?: string;
  scope?: string;
  impute?: string;
  outliers?: string;
  minGroup?: string;
  by?: string;
  format?: string;
  output?: string;
  strict?: boolean;
  failOn?: string[];
  share?: boolean;
  problems?: string;
  measure?: string[];
  year?: string;
  name?: string;
  target?: string;
  draws?: string;
  seed?: string;
  measures?: string;
  budget?: string;
  require?: string[];
  forbid?: string[];
  sizes?: string[];
  net?: boolean;
  title?: string;
  author?: string;
  logo?: string;
  date?: string;
  short?: boolean;
  margin?: string;
  open?: boolean;
  lang?: string;
  sites?: string[];
  have?: string[];
  survey?: string;
  targetYear?: string;
  responsible?: string[];
  report?: boolean;
  force?: boolean;
  restart?: boolean;
  workers?: string;
  /** False where a plan that lies in the folder is not to be found by itself. */
  planInFolder?: boolean;
}

export type Words = Record<string, string>;

const collect = (value: string, list: string[] = []) => [...list, value];

/** How a survey is read, and of whom it is. */
export function readingOptions(command: Command, t: Words): Command {
  return tableOptions(command, t)
    .option('--name <name>', t.name as string)
    .option('--headcount <n>', t.headcount as string)
    .option('--plan <file>', t.plan as string);
}

/** How the columns and rows of a survey are read. */
export function tableOptions(command: Command, t: Words): Command {
  return command
    .option('--map <field=header>', t.map as string, collect)
    .option('--unit <unit>', t.unit as string)
    .option('--delimiter <char>', t.delimiter as string)
    .option('--sheet <name>', t.sheet as string)
    .option('--multi <even>', t.multi as string)
    .option('--speed <mode=km/h>', t.speed as string, collect)
    .option('--winter-weeks <n>', t.winterWeeks as string)
    .option('--year <year>', t.year as string);
}

/** How kilometres become CO2e. */
export function footprintOptions(command: Command, t: Words): Command {
  return command
    .option('--weeks <n>', t.weeks as string)
    .option('--factors <set>', t.factors as string)
    .option('--electricity <mix>', t.electricity as string)
    .option('--scope <scope>', t.scope as string)
    .option('--impute <how>', t.impute as string)
    .option('--outliers <how>', t.outliers as string)
    .option('--min-group <n>', t.minGroup as string);
}

export function outputOptions(command: Command, t: Words, formats: string): Command {
  return command
    .option('-f, --format <format>', `${t.format} (${formats})`)
    .option('-o, --output <file>', t.output as string)
    .option('--strict', t.strict as string);
}

/** Bounds on the figures of a command. */
export function gateOptions(command: Command, t: Words): Command {
  return command.option('--fail-on <bound>', t.failOn as string, collect);
}

/** Which measures, and how they are run. */
export function planOptions(command: Command, t: Words): Command {
  return command
    .option('-m, --measure <id=size>', t.measure as string, collect)
    .option('--measures <file>', t.measuresOption as string)
    .option('--target <share>', t.target as string)
    .option('--draws <n>', t.draws as string)
    .option('--seed <n>', t.seed as string);
}

/** Which plans are looked through for the best. */
export function choiceOptions(command: Command, t: Words): Command {
  return proposalOptions(command, t)
    .option('--budget <sek>', t.budget as string)
    .option('--target <share>', t.target as string)
    .option('--sizes <id=a,b>', t.sizes as string, collect)
    .option('--net', t.net as string)
    .option('--measures <file>', t.measuresOption as string);
}

/** Which measures a proposal must have, and may not have. */
export function proposalOptions(command: Command, t: Words): Command {
  return command
    .option('--require <id>', t.require as string, collect)
    .option('--forbid <id>', t.forbid as string, collect);
}

/** What stands on a report beside its figures. */
export function documentOptions(command: Command, t: Words): Command {
  return command
    .option('--title <text>', t.title as string)
    .option('--author <name>', t.author as string)
    .option('--logo <file.png>', t.logo as string)
    .option('--date <YYYY-MM-DD>', t.date as string)
    .option('--open', t.open as string);
}

/** The answers of the dialogue that makes a plan. */
export function initOptions(command: Command, t: Words): Command {
  return command
    .option('--name <name>', t.name as string)
    .option('--headcount <n>', t.headcount as string)
    .option('--sites <name=n,…>', t.sitesOption as string, collect)
    .option('--have <id=n>', t.have as string, collect)
    .option('--survey <file>', t.survey as string)
    .option('--year <year>', t.year as string)
    .option('--map <field=header>', t.map as string, collect)
    .option('--target <share>', t.target as string)
    .option('--target-year <year>', t.targetYear as string)
    .option('--budget <sek>', t.budget as string)
    .option('-m, --measure <id=size>', t.initMeasure as string, collect)
    .option('--responsible <id=name>', t.responsible as string, collect)
    .option('--report', t.reportNow as string)
    .option('--no-report', t.noReport as string)
    .option('-o, --output <file>', t.output as string)
    .option('--force', t.force as string)
    .option('--restart', t.restart as string);
}
