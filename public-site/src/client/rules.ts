let sheet: CSSStyleSheet | undefined;
const known = new Set<string>();

/** What the page's own style sheet does for the first page, done for those fetched later; a constructed sheet needs no permission to be inline. */
export function addRules(rules: string[] = []): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  for (const rule of rules) {
    if (known.has(rule)) continue;
    known.add(rule);
    sheet.insertRule(rule);
  }
}
