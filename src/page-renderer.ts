import type { RestructureOptions } from './options.ts';
import { InputError } from './reading/input-error.ts';
import type { PageContent } from './rendering/page-content.ts';
import { fillPageTemplate, parsePageTemplate } from './rendering/page-template.ts';
import { renderPage } from './rendering/render-page.ts';

/** What makes a page of its content: the tool's own page, or the user's template. Throws for a bad theme. */
export function pageRenderer({ css, template }: RestructureOptions): (content: PageContent) => string {
  if (css !== undefined && /<\/style|<!--/i.test(css))
    throw new InputError(
      'input/option',
      'La feuille de style contient une balise (css).',
      'ne gardez que du CSS, sans balise HTML',
    );
  if (template === undefined) return renderPage;
  const parsed = parsePageTemplate(template);
  const [fault] = parsed.faults;
  if (fault) throw new InputError(fault.code, fault.message, fault.fix, fault.place);
  return (content) => fillPageTemplate(parsed.template, content);
}
