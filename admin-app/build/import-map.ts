import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What the shell publishes for remote modules: name in an `import`, and the file here that re-exports it. */
const SHARED: Readonly<Record<string, string>> = {
  'solid-js': 'src/shared/solid-js.ts',
  'solid-js/web': 'src/shared/solid-js-web.ts',
  'solid-js/store': 'src/shared/solid-js-store.ts',
  '@solidjs/router': 'src/shared/router.ts',
  '@atelier/admin-kit': 'src/shared/admin-kit.ts',
};

/** One build input for each shared module, so that each becomes an asset of its own with all its exports. */
export const sharedInputs = Object.fromEntries(Object.values(SHARED).map((file) => [`shared-${file.replace(/^.*\/|\.ts$/g, '')}`, file]));

/**
 * Writes the import map into index.html: hashed assets in a build, source files in development. With it, a remote module's bare
 * `import 'solid-js'` becomes the shell's own copy. A build also gets a content security policy that names the map's hash.
 * Other origins that may serve modules: `ADMIN_MODULE_ORIGINS="https://a.example https://b.example"` at build time.
 */
export function importMap(): Plugin {
  let base = '/';
  return {
    name: 'atelier-import-map',
    configResolved: (config) => void (base = config.base),
    transformIndexHtml: {
      order: 'post',
      handler: (_html, context) => {
        const chunks = Object.values(context.bundle ?? {}).filter((file) => file.type === 'chunk');
        const imports = Object.fromEntries(
          Object.entries(SHARED).map(([name, file]) => {
            const chunk = chunks.find((candidate) => candidate.facadeModuleId?.endsWith(`/${file}`) === true);
            return [name, `${base}${chunk?.fileName ?? file}`];
          }),
        );
        const map = JSON.stringify({ imports });
        const tags = [{ tag: 'script', attrs: { type: 'importmap' }, children: map, injectTo: 'head-prepend' as const }];
        if (context.bundle === undefined) return tags;
        return [
          { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy(map) }, injectTo: 'head-prepend' },
          ...tags,
        ];
      },
    },
  };
}

/** The style sheets that @dnd-kit/dom 0.5.0 writes into the page while something is dragged. They are the same for every drag. */
const DND_KIT = [
  "'sha256-P3zrZWkaCzrI/B9T0+WLFRTTY8rvTIfnbvP5TBI9Vgo='",
  "'sha256-YYLJe/bgx7gKdFc8dp3EM3/S8hpKeZs7JyhfBoZYPuk='",
  "'sha256-E7zJXfkufcgTIQG1Th6iYnoGis+rTfZd044bgiM1kr4='",
];

/**
 * What the page may load and whom it may call. `storage`: address of the storage that uploads go to straight, if it is not this server. `faults`:
 * DSN of whoever is told of errors.
 */
export function policy(
  map: string,
  moduleOrigins = process.env['ADMIN_MODULE_ORIGINS'],
  storage = process.env['SUPABASE_URL'],
  faults = process.env['SENTRY_DSN_ADMIN'],
): string {
  const hash = createHash('sha256').update(map).digest('base64');
  const origins = (moduleOrigins ?? '').trim();
  const originOf = (url = ''): string => (url === '' ? '' : new URL(url).origin);
  const callable = ["'self'", origins, originOf(storage), originOf(faults)].filter((part) => part !== '');
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hash}'${origins === '' ? '' : ` ${origins}`}`,
    // Positions of floating layers and of focal points are set through the DOM, which needs no permission.
    ["style-src 'self'", ...DND_KIT].join(' '),
    // Renditions come from the storage's own address.
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    `connect-src ${callable.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    // Solid's own templates, and what is pasted into a text: ProseMirror reads it in a document in which nothing runs.
    'trusted-types solid ProseMirrorClipboard',
  ].join('; ');
}
