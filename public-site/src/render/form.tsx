import type { SiteView } from '@atelier/contracts';
import { NoHydration, renderToString } from 'solid-js/web';
import type { FormAnswer } from '../model.js';
import { RequestForm } from '../sections/request-form.jsx';
import { pagePath } from './addresses.js';
import { hasPage } from './shell.js';

/** The contact form as HTML: it never changes in the browser, so nobody has to load what would make it again. */
export function formOf(site: SiteView, answer: FormAnswer | null, sends: boolean): string {
  const form = {
    ...{ budgets: site.form.budgets, timeframes: site.form.timeframes, language: site.language, email: site.email, answer, sends },
    privacy: hasPage(site, 'privacy') ? pagePath('privacy') : '',
  };
  return renderToString(() => (
    <NoHydration>
      <RequestForm form={form} />
    </NoHydration>
  ));
}
