import type { Language } from '../../../i18n/language.ts';
import { pageWords } from '../../../i18n/travel-plan/page.ts';
import type { MeasureChoice } from '../../travel-plan/choices.ts';
import type { TravelPlan } from '../../travel-plan/travel-plan.ts';
import { documentHtml } from '../document/document-html.ts';
import { escapeHtml } from '../escape-html.ts';
import { controlsHtml } from './controls-html.ts';
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
  const t = pageWords[language];
  return documentHtml(planDocument(plan, language), {
    logo,
    scriptSha256: live?.scriptSha256 ?? null,
    lead: `<p id="changed" class="warning" role="status" hidden>${escapeHtml(t.changed)}</p>`,
    afterTitle: live ? { measures: controlsHtml(plan, live.choices, language) } : {},
    scripts: live
      ? [
          `<script type="application/json" id="resplan-data">${inScript(live.data)}</script>`,
          `<script>${live.script}</script>`,
        ]
      : [],
    paged: true,
  });
}

/** JSON that cannot end the element it stands in. */
function inScript(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
