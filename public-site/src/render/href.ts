/** Browsers read `\` as `/`, so `/\host` leaves the site like `//host`. What was stored before the contract knew leads nowhere. */
export const hrefOf = (href: string): string => (/^\/[/\\]/u.test(href) ? '#' : href);
