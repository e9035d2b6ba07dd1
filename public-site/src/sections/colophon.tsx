import { For, type JSX, Show } from 'solid-js';
import type { Shell } from '../model.js';
import { SchemeChoice } from './scheme-choice.jsx';

/** At the foot a line joins the two names; under each the office it belongs to. */
export function Colophon(props: { shell: Shell }): JSX.Element {
  const length = () => props.shell.left.length + props.shell.right.length;
  return (
    <footer class="colophon sheet" id="studio" tabindex="-1">
      <p class="names" aria-hidden="true" data-letters={length()}>
        <span>{props.shell.left}</span>
        <i>
          <b>{props.shell.between}</b>
        </i>
        <span>{props.shell.right}</span>
      </p>
      <div class="offices">
        <For each={props.shell.offices}>
          {(office) => (
            <address>
              {office.city}
              <For each={office.lines}>{(line) => <span>{line}</span>}</For>
              <Show when={office.phone}>
                <a href={`tel:${office.phone.replace(/[^+\d]/g, '')}`}>{office.phone}</a>
              </Show>
            </address>
          )}
        </For>
      </div>
      <div class="imprint">
        <Show when={props.shell.email}>
          <a href={`mailto:${props.shell.email}`}>{props.shell.email}</a>
        </Show>
        <For each={props.shell.social}>
          {(link) => (
            <a href={link.href} rel="me noopener">
              {link.label}
            </a>
          )}
        </For>
        <For each={props.shell.foot}>{(link) => <a href={link.href}>{link.label}</a>}</For>
        <SchemeChoice />
      </div>
    </footer>
  );
}
