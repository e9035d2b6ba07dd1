import type { JSX } from 'solid-js';

/** HTML made by the server's renderer, which the browser leaves alone: somebody may have begun to type in it. It never puts HTML there itself. */
export function Given(props: { html: string }): JSX.Element {
  // eslint-disable-next-line solid/no-innerhtml -- rendered by Solid, in render/form.tsx
  return import.meta.env.SSR ? <div class="block" innerHTML={props.html} /> : <div class="block" />;
}
