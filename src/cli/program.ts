import { Command } from 'commander';
import { type HelpWords, helpWords } from '../i18n/help.ts';
import { helpLayout, helpWidth } from './help-layout.ts';
import {
  choiceOptions,
  documentOptions,
  footprintOptions,
  gateOptions,
  initOptions,
  type Options,
  outputOptions,
  planOptions,
  proposalOptions,
  readingOptions,
  tableOptions,
} from './options.ts';
import type { ExitCode, Shell } from './shell.ts';
import { version } from './version.ts';

type Run = (shell: Shell, args: string[], options: Options) => Promise<ExitCode>;

/**
 * The commands and their options. Each command's code is loaded when it runs, so that help loads none of it.
 * `finish` gets the exit code of the command that ran.
 */
export function createProgram(shell: Shell, finish: (code: ExitCode) => void): Command {
  const t = helpWords[shell.language];
  const program = new Command('resplan')
    .description(t.about)
    .version(version, '-V, --version', t.version)
    .helpOption('-h, --help', t.help)
    .helpCommand(false)
    .option('--lang <language>', t.lang)
    .option('--no-color', t.noColor)
    .option('--json-errors', t.jsonErrors)
    .exitOverride()
    .configureHelp(helpLayout(shell.language))
    .addHelpText('after', `\n${t.examples}\n${t.programExamples}`)
    .configureOutput({
      getOutHelpWidth: () => helpWidth,
      writeOut: (text) => shell.out(text),
      // with --json-errors the failure itself is told
      writeErr: (text) => {
        if (!shell.jsonErrors) shell.err(text);
      },
      // said in the user's language where failures are explained
      outputError: () => {},
    })
    .showSuggestionAfterError(true);

  const add = (parent: Command, name: string, about: string, examples: string | null, load: () => Promise<Run>) => {
    const command = parent
      .command(name)
      .description(about)
      .helpOption('-h, --help', t.help)
      .option('--lang <language>', t.lang)
      .option('--no-color', t.noColor)
      .option('--json-errors', t.jsonErrors);
    if (examples) command.addHelpText('after', `\n${t.examples}\n${examples}`);
    command.action(async (...given) => {
      const called = given.pop() as Command;
      given.pop();
      finish(await (await load())(shell, given.flat() as string[], called.optsWithGlobals() as Options));
    });
    return command;
  };

  initOptions(
    add(program, 'init', t.init, t.initExamples, async () => (await import('./init/init.ts')).init),
    t,
  );

  const questionnaire = add(
    program,
    'questionnaire',
    t.questionnaire,
    t.questionnaireExamples,
    async () => (await import('./questionnaire.ts')).writeQuestionnaire,
  );
  questionnaire
    .option('--short', t.short)
    .option('--headcount <n>', t.headcount)
    .option('--margin <percent>', t.margin)
    .option('-f, --format <format>', `${t.format} (text, csv, xlsx)`)
    .option('-o, --output <file>', t.output);

  const estimate = add(
    program,
    'estimate',
    t.estimate,
    t.estimateExamples,
    async () => (await import('./estimate.ts')).estimate,
  );
  const estimateFormats = 'text, json, md, csv, ghg-protocol, esrs-e1, covenant-of-mayors';
  gateOptions(surveyCommand(estimate, t, estimateFormats).option('--by <what>', t.by), t);

  const check = add(program, 'check', t.check, t.checkExamples, async () => (await import('./check.ts')).check);
  readingOptions(check.argument('[files...]', t.files), t)
    .option('--problems <file>', t.problems)
    .option('--strict', t.strict);

  const profile = add(
    program,
    'profile',
    t.profile,
    t.profileExamples,
    async () => (await import('./profile.ts')).makeProfile,
  );
  readingOptions(profile.argument('[files...]', t.files), t)
    .option('--share', t.share)
    .option('--min-group <n>', t.minGroup)
    .option('-o, --output <file>', t.output)
    .option('--strict', t.strict);

  const factors = add(
    program,
    'factors',
    t.factors,
    t.factorsExamples,
    async () => (await import('./factors.ts')).listFactors,
  );
  factors
    .argument('[set]', t.factorsOption)
    .option('--electricity <mix>', t.electricity)
    .option('--scope <scope>', t.scope);
  factors.option('-f, --format <format>', `${t.format} (text, json)`).option('-o, --output <file>', t.output);

  const measures = add(
    program,
    'measures',
    t.measures,
    t.measuresExamples,
    async () => (await import('./measures.ts')).listMeasures,
  );
  measures.argument('[words...]', t.measuresWords).option('--measures <file>', t.measuresOption);
  measures.option('-f, --format <format>', `${t.format} (text, json)`).option('-o, --output <file>', t.output);

  const explain = add(
    program,
    'explain',
    t.explain,
    t.explainExamples,
    async () => (await import('./explain.ts')).explain,
  );
  explain.argument('<figure>', t.figure);
  surveyCommand(explain, t, 'text, json');

  const simulate = add(
    program,
    'simulate',
    t.simulate,
    t.simulateExamples,
    async () => (await import('./simulate.ts')).simulate,
  );
  gateOptions(planOptions(surveyCommand(simulate, t, 'text, json'), t), t);

  const optimise = add(
    program,
    'optimise',
    t.optimise,
    t.optimiseExamples,
    async () => (await import('./optimise.ts')).optimisePlans,
  );
  gateOptions(choiceOptions(surveyCommand(optimise, t, 'text, json'), t), t);

  const report = add(program, 'report', t.report, t.reportExamples, async () => (await import('./report.ts')).report);
  documentOptions(proposalOptions(planOptions(surveyCommand(report, t, 'text, html, md, json, csv, xlsx'), t), t), t);
  gateOptions(report, t);

  const track = add(program, 'track', t.track, t.trackExamples, async () => (await import('./track.ts')).track);
  gateOptions(surveyCommand(track, t, 'text, json').option('--measures <file>', t.measuresOption), t);

  const compare = add(
    program,
    'compare',
    t.compare,
    t.compareExamples,
    async () => (await import('./compare.ts')).compare,
  );
  tableOptions(
    compare
      .argument('[files...]', t.files)
      .option('--plan <file>', t.networkPlan)
      .option('--headcounts <file>', t.headcounts),
    t,
  );
  footprintOptions(compare.option('--anonymous <file>', t.anonymous), { ...t, factors: t.factorsOption });
  gateOptions(outputOptions(compare.option('--date <YYYY-MM-DD>', t.date), t, 'text, html, md, json, csv'), t);

  const network = add(
    program,
    'network',
    t.network,
    t.networkExamples,
    async () => (await import('./network.ts')).network,
  );
  tableOptions(network.argument('[file]', t.networkFile), t);
  footprintOptions(network, { ...t, factors: t.factorsOption });
  network
    .option('--measures <file>', t.measuresOption)
    .option('--draws <n>', t.networkDraws)
    .option('--seed <n>', t.seed)
    .option('--date <YYYY-MM-DD>', t.date);
  gateOptions(outputOptions(network, t, 'text, html, md, json, csv'), t);

  const batch = add(program, 'batch', t.batch, t.batchExamples, async () => (await import('./batch/batch.ts')).batch);
  tableOptions(batch.argument('[list]', t.batchList), t);
  footprintOptions(batch, { ...t, factors: t.factorsOption });
  proposalOptions(planOptions(batch, t), t)
    .option('--title <text>', t.title)
    .option('--author <name>', t.author)
    .option('--logo <file.png>', t.logo)
    .option('--date <YYYY-MM-DD>', t.date)
    .option('-f, --format <formats>', t.batchFormat)
    .option('-o, --output <folder>', t.batchOutput)
    .option('--workers <n>', t.workers)
    .option('--force', t.batchForce)
    .option('--strict', t.strict);

  const plan = program.command('plan').description(t.plan_).helpOption('-h, --help', t.help).helpCommand(false);
  plan.addHelpText('after', `\n${t.examples}\n${t.planExamples}`);
  add(plan, 'check', t.planCheck, t.planCheckExamples, async () => (await import('./plan.ts')).checkPlan)
    .argument('[file]', t.plan)
    .option('--plan <file>', t.plan)
    .option('--measures <file>', t.measuresOption);
  add(plan, 'set', t.planSet, t.planSetExamples, async () => (await import('./plan.ts')).setPlan)
    .argument('<key=value...>', t.planKey)
    .option('--plan <file>', t.plan)
    .option('--measures <file>', t.measuresOption);
  add(
    plan,
    'schema',
    t.planSchema,
    t.planSchemaExamples,
    async () => (await import('./plan.ts')).printPlanSchema,
  ).option('-o, --output <file>', t.output);

  add(program, 'completion', t.completion, t.completionExamples, async () => {
    const { completion } = await import('./completion.ts');
    return (to, words) => completion(to, words, program);
  }).argument('<shell>', t.shellName);

  return program;
}

function surveyCommand(command: Command, t: HelpWords, formats: string): Command {
  const words = { ...t, factors: t.factorsOption };
  readingOptions(command.argument('[files...]', t.files), words);
  footprintOptions(command, words);
  return outputOptions(command, words, formats);
}
