import { documentMarkdown } from '../report/render/document/document-md.ts';
import { documentText } from '../report/render/document/document-text.ts';
import { type ReportDocument, withoutCharts } from '../report/render/document/report-document.ts';
import { plainStyle } from '../report/render/style.ts';
import type { Shell } from './shell.ts';

export const documentFormats = ['text', 'html', 'md'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** A document whose tables say all that its charts do, in a format; `output` is the file that it goes to, if any. */
export async function writtenDocument(
  shell: Shell,
  document: ReportDocument,
  format: DocumentFormat,
  output: string | undefined,
): Promise<string> {
  if (format === 'md') return documentMarkdown(document);
  if (format === 'html') {
    const { documentHtml, noExtras } = await import('../report/render/document/document-html.ts');
    return documentHtml(document, noExtras);
  }
  return documentText(withoutCharts(document), output === undefined ? shell.style : plainStyle, shell.columns);
}
