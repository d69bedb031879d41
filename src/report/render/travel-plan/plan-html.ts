import type { Language } from '../../../i18n/language.ts';
import { pageWords } from '../../../i18n/travel-plan/page.ts';
import type { MeasureChoice } from '../../travel-plan/choices.ts';
import type { TravelPlan } from '../../travel-plan/travel-plan.ts';
import { escapeHtml } from '../escape-html.ts';
import { controlsHtml } from './controls-html.ts';
import { sectionHtml } from './html-blocks.ts';
import { htmlStyle } from './html-style.ts';
import { planDocument } from './plan-document.ts';

/** What makes the page live. */
export interface LivePage {
  /** The page's script, and its SHA-256 in base64, which is all that the page's policy lets run. */
  script: string;
  scriptSha256: string;
  /** What the script reads: the shared profile and what is set, as JSON. */
  data: string;
  /** What can be switched in it. */
  choices: readonly MeasureChoice[];
}

export interface PageExtras {
  /** A PNG as a data address, or null. */
  logo: string | null;
  /** Null for a page that only stands. */
  live: LivePage | null;
}

/** The plan as one html file that needs nothing else: the whole report stands in it, with or without scripts. */
export function planHtml(plan: TravelPlan, language: Language, { logo, live }: PageExtras): string {
  const document = planDocument(plan, language);
  const t = pageWords[language];
  const policy = [
    "default-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    ...(live ? [`script-src 'sha256-${live.scriptSha256}'`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const sections = document.sections.map((section, i) =>
    sectionHtml(
      section,
      i + 1,
      language,
      section.id === 'measures' && live ? controlsHtml(plan, live.choices, language) : '',
    ),
  );
  const contents = document.sections.map(
    ({ id, title }, i) => `<li><a href="#${id}">${i + 1}. ${escapeHtml(title)}</a></li>`,
  );
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(document.title)}</title>`,
    `<style>\n${htmlStyle}\n</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#summary">${escapeHtml(t.skip)}</a>`,
    '<header>',
    `<div><h1>${escapeHtml(document.title)}</h1>${document.byline.map((line) => `<p class="byline">${escapeHtml(line)}</p>`).join('')}</div>`,
    logo === null ? '' : `<img src="${escapeHtml(logo)}" alt="">`,
    '</header>',
    `<nav aria-label="${escapeHtml(t.contents)}"><ol>${contents.join('')}</ol></nav>`,
    '<main>',
    `<p id="changed" class="warning" role="status" hidden>${escapeHtml(t.changed)}</p>`,
    ...sections,
    '</main>',
    `<footer>${escapeHtml(document.colophon)}</footer>`,
    ...(live
      ? [
          `<script type="application/json" id="resplan-data">${inScript(live.data)}</script>`,
          `<script>${live.script}</script>`,
        ]
      : []),
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, i, all) => line !== '' || i === all.length - 1)
    .join('\n');
}

/** JSON that cannot end the element it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
