let sheet: CSSStyleSheet | undefined;
const known = new Set<string>();

/** What the page's own style sheet does for the first page, done for those fetched later; a constructed sheet needs no permission to be inline. */
export function addPlaceholders(placeholders: Record<string, string> = {}): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  for (const [id, url] of Object.entries(placeholders)) {
    if (known.has(id)) continue;
    known.add(id);
    sheet.insertRule(`[data-p="${id}"]{background-image:url(${url})}`);
  }
}
