/** Words that were written to become something else. Each would set `window.pwned` or call evil.example if anything took it for code. */
const RUN = 'window.pwned=1';
export const HOSTILE_TEXTS = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `</title></textarea></style></noscript><script>${RUN}</script>`,
  `<!--<script>`,
  `--!><img src=x onerror=${RUN}>`,
  `"><img src=x onerror=${RUN}>`,
  `' autofocus onfocus=${RUN} x='`,
  `\`"'><svg/onload=${RUN}>`,
  `<style>@import"https://evil.example/x.css"</style>`,
  `<link rel=stylesheet href=https://evil.example/x.css>`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `{{constructor.constructor("${RUN}")()}} \${${RUN}}`,
  `&lt;script&gt;${RUN}&lt;/script&gt; &#60;img src=x onerror=${RUN}&#62;`,
  `javascript:${RUN}`,
  `]]><script>${RUN}</script>`,
  `\u2028${RUN}\u2029//`,
  `a\u202egnp.exe \u0000 \ufeff \ud800 \udfff`,
  ` data-n="1" data-focus="0 0}*{background:url(https://evil.example/)}"`,
  `:root{--accent:red}</style><style>*{background:url(https://evil.example/)}`,
  '__proto__',
  'constructor',
];

export const HOSTILE_HREFS = [
  ...[
    'javascript:',
    'JaVaScRiPt:',
    ' javascript:',
    'java\nscript:',
    'java\tscript:',
    '\u0001javascript:',
    '\u00a0javascript:',
    'javascript\u200b:',
  ],
  ...['javascript&colon;', 'javascript&#58;', '&#106;avascript:', '%6aavascript:', 'vbscript:', 'livescript:', 'view-source:javascript:'],
  ...['data:text/html,<script>', 'data:image/svg+xml,<svg onload=', 'blob:https://evil.example/', 'filesystem:', 'file:///etc/passwd?'],
].map((scheme) => `${scheme}${RUN}`);
/** Addresses that look like one of this site and lead to another. */
export const ASTRAY_HREFS = [
  'https://[not-an-address',
  'https://\ud800.example/',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '///evil.example',
  'https:evil.example',
];
/** Of an allowed kind, but written to break out of what they stand in. */
export const BREAKING_HREFS = [
  `https://elsewhere.example/"onmouseover="${RUN}`,
  `https://elsewhere.example/'><script>${RUN}</script>`,
  `mailto:a@b.example?subject=</script><script>${RUN}</script>`,
  `#"><img/src=x/onerror=${RUN}>`,
  `/"><script>${RUN}</script>`,
  `/news?x=</a><svg/onload=${RUN}>`,
];
