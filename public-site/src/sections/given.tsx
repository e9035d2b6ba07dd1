import type { JSX } from 'solid-js';

/** HTML made by the server's renderer. What stands in the page already is left alone: somebody may have begun to type in it. */
export function Given(props: { html: string }): JSX.Element {
  // eslint-disable-next-line solid/no-innerhtml -- rendered by Solid, in render/form.tsx
  if (import.meta.env.SSR) return <div class="block" innerHTML={props.html} />;
  const put = (element: HTMLElement): void => {
    if (!element.firstChild) element.innerHTML = props.html;
  };
  return <div class="block" ref={put} />;
}
