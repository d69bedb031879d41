import { pageWords } from '../../../i18n/travel-plan/page.ts';
import { escapeHtml } from '../escape-html.ts';
import { sectionHtml } from './html-blocks.ts';
import { htmlStyle } from './html-style.ts';
import type { ReportDocument } from './report-document.ts';

/** What a page has beside its document. Markup is ready to stand in it. */
export interface DocumentExtras {
  /** A PNG as a data address, or null. */
  logo: string | null;
  /** Of the one script that the page may run, in base64; null for a page that only stands. */
  scriptSha256: string | null;
  /** Before the first section. */
  lead: string;
  /** After the title of a section, by its id. */
  afterTitle: Readonly<Record<string, string>>;
  /** At the end. */
  scripts: readonly string[];
  /** On paper most sections begin a page, so that they can be handed out by themselves; the summary has one of its own. */
  paged: boolean;
}

export const noExtras: DocumentExtras = {
  ...{ logo: null, scriptSha256: null, lead: '', afterTitle: {}, scripts: [] },
  paged: false,
};

/** A document as one html file that needs nothing else and asks for nothing. */
export function documentHtml(document: ReportDocument, extras: DocumentExtras): string {
  const { language } = document;
  const t = pageWords[language];
  const policy = [
    "default-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    ...(extras.scriptSha256 === null ? [] : [`script-src 'sha256-${extras.scriptSha256}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  const sections = document.sections.map((section, i) =>
    sectionHtml(section, i + 1, language, extras.afterTitle[section.id] ?? ''),
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
    `<a class="skip" href="#${document.sections[0]?.id ?? ''}">${escapeHtml(t.skip)}</a>`,
    '<header>',
    `<div><h1>${escapeHtml(document.title)}</h1>${document.byline.map((line) => `<p class="byline">${escapeHtml(line)}</p>`).join('')}</div>`,
    extras.logo === null ? '' : `<img src="${escapeHtml(extras.logo)}" alt="">`,
    '</header>',
    `<nav aria-label="${escapeHtml(t.contents)}"><ol>${contents.join('')}</ol></nav>`,
    extras.paged ? '<main class="paged">' : '<main>',
    extras.lead,
    ...sections,
    '</main>',
    `<footer>${escapeHtml(document.colophon)}</footer>`,
    ...extras.scripts,
    '</body>',
    '</html>',
    '',
  ]
    .filter((line, i, all) => line !== '' || i === all.length - 1)
    .join('\n');
}
