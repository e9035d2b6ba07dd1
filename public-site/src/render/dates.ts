/** Plain “en” means British here, as everywhere in this product. */
const locale = (language: string): string => (language === 'en' ? 'en-GB' : language);
const format = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', ...options });

/** “12 October”, where the year stands beside it. */
export const dayOf = (date: string, language: string): string => format(language, { day: 'numeric', month: 'long' }).format(new Date(date));
/** “12 October 2026” */
export const fullDateOf = (date: string, language: string): string =>
  format(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(date));
/** “12 October, 10:41 UTC” */
export const momentOf = (date: string, language: string): string =>
  `${format(language, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(date))} UTC`;
export const yearOf = (date: string): string => date.slice(0, 4);
