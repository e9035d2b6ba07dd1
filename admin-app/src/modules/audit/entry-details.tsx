import { useKit } from '@atelier/admin-kit';
import type { AuditEntry } from '@atelier/contracts';
import { FactRows } from '@atelier/ui';
import { A } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { placeOf } from './sentences.js';
import { changesOf } from './changes.js';

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });

/** What was and what is, side by side; when exactly, from where and with what. */
export function EntryDetails(props: { entry: AuditEntry }): JSX.Element {
  const kit = useKit();
  const place = (): string | null => {
    const to = placeOf(props.entry);
    return to !== null && kit.modules().some(({ navigation = [] }) => navigation.some(({ path }) => to.startsWith(`${path}/`))) ? to : null;
  };
  const facts = (): readonly (readonly [string, string])[] => [
    ['When', exact.format(new Date(props.entry.at))],
    ['From', props.entry.address],
    ['With', props.entry.device],
    ['Act', props.entry.action],
    ['Reference', props.entry.requestId],
  ];
  return (
    <div class="audit-details">
      <Show when={changesOf(props.entry).length > 0}>
        <table class="tbl bare changes">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            <For each={changesOf(props.entry)}>
              {({ field, before, after }) => (
                <tr>
                  <th scope="row">{field}</th>
                  <td class="q">{before}</td>
                  <td>{after}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <dl class="kv">
        <FactRows facts={facts()} />
      </dl>
      <Show when={place()}>
        {(to) => (
          <A class="link" href={to()}>
            Open {props.entry.target.label || 'what it was about'}
          </A>
        )}
      </Show>
    </div>
  );
}
