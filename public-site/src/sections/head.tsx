import { For, type JSX } from 'solid-js';
import type { Shell } from '../model.js';
import { words } from '../words.js';

/** The two names at the edges of the page, the ways between them. */
export function Head(props: { shell: Shell; path: string }): JSX.Element {
  return (
    <header class="head sheet">
      <a class="names" href="/" aria-label={words.home(`${props.shell.left} ${props.shell.right}`.trim())}>
        <span>{props.shell.left}</span>
        <span>{props.shell.right}</span>
      </a>
      <nav aria-label={words.main}>
        <ul>
          <For each={props.shell.nav}>
            {(link) => (
              <li>
                <a href={link.href} aria-current={current(link.href, props.path)}>
                  {link.label}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </header>
  );
}

/** The page itself, or the part of the site it belongs to. */
function current(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page';
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
