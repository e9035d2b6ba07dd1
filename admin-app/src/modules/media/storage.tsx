import type { MediaUsage } from '@atelier/contracts';
import { Button, count, counted, Dialog, fileSize, momentAndTime, Notice } from '@atelier/ui';
import { A } from '@solidjs/router';
import { For, Show, type JSX } from 'solid-js';
import { kindWord } from './filters.js';
import { roomFor } from './storage-data.js';

/** Said before it blocks anything, and again when it does. */
export function StorageNotice(props: { usage: MediaUsage | undefined; onEmptyTrash: () => void; onShowUnused: () => void }): JSX.Element {
  const title = (usage: MediaUsage): string => {
    if (usage.state === 'full') return `The storage is full: ${fileSize(usage.bytes)} of ${fileSize(usage.quota)}. Nothing more is taken.`;
    const room = roomFor(usage);
    return `${fileSize(usage.quota - usage.bytes)} left of ${fileSize(usage.quota)}.${room === null ? '' : ` About ${counted(room, 'more original')}.`}`;
  };
  return (
    <Show when={props.usage !== undefined && props.usage.state !== 'ok' && props.usage}>
      {(usage) => (
        <Notice
          kind={usage().state === 'full' ? 'failure' : 'warning'}
          icon="warning"
          title={title(usage())}
          actions={
            <>
              <Show when={usage().shares.trash.count > 0}>
                <Button size="row" onClick={() => props.onEmptyTrash()}>
                  Empty trash…
                </Button>
              </Show>
              <Show when={usage().unused.count > 0}>
                <Button size="row" kind="quiet" onClick={() => props.onShowUnused()}>
                  Show what is not used
                </Button>
              </Show>
            </>
          }
        >
          <Show when={usage().shares.trash.bytes > 0}>{fileSize(usage().shares.trash.bytes)} lie in the trash. </Show>
          <Show when={usage().unused.count > 0}>
            {counted(usage().unused.count, 'image')} {usage().unused.count === 1 ? 'is' : 'are'} not used anywhere.
          </Show>
        </Notice>
      )}
    </Show>
  );
}

const SHARES: readonly (readonly [keyof MediaUsage['shares'], string])[] = [
  ['originals', 'Originals, private'],
  ['renditions', 'Sizes for the web'],
  ['trash', 'Trash'],
  ['uploads', 'On their way'],
];

/** What takes the room, and what the last comparison of database and storage found. */
export function StorageDialog(props: { usage: MediaUsage; mayWrite: boolean; onClose: () => void; onEmptyTrash: () => void }): JSX.Element {
  const percent = (bytes: number): number => (100 * bytes) / Math.max(1, props.usage.quota);
  return (
    <Dialog open width="560px" title="Storage" onClose={() => props.onClose()}>
      <p class="n">
        <b>{fileSize(props.usage.bytes)}</b> of {fileSize(props.usage.quota)}, {percent(props.usage.bytes).toFixed(0)} %
      </p>
      <div
        class="meter storage-meter"
        role="meter"
        aria-label="Storage taken"
        aria-valuemin={0}
        aria-valuemax={props.usage.quota}
        aria-valuenow={props.usage.bytes}
        aria-valuetext={`${fileSize(props.usage.bytes)} of ${fileSize(props.usage.quota)}`}
      >
        <For each={SHARES}>{([share]) => <i class={share} style={{ width: `${percent(props.usage.shares[share].bytes)}%` }} />}</For>
      </div>
      <table class="figures">
        <caption class="vh">What takes the room</caption>
        <tbody>
          <For each={SHARES.filter(([share]) => props.usage.shares[share].count > 0)}>
            {([share, words]) => (
              <tr>
                <th scope="row">
                  <span class={`dot ${share}`} aria-hidden="true" />
                  {words}
                </th>
                <td class="n">{counted(props.usage.shares[share].count, share === 'renditions' ? 'file' : 'image')}</td>
                <td class="n">{fileSize(props.usage.shares[share].bytes)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tbody>
          <For each={props.usage.kinds}>
            {(kind) => (
              <tr>
                <th scope="row">{kindWord(kind.contentType)} originals</th>
                <td class="n">{counted(kind.count, 'image')}</td>
                <td class="n">{fileSize(kind.bytes)}</td>
              </tr>
            )}
          </For>
          <Show when={props.usage.unused.count > 0}>
            <tr>
              <th scope="row">
                <A class="link" href="/media?show=unused" onClick={() => props.onClose()}>
                  Not used anywhere
                </A>
              </th>
              <td class="n">{counted(props.usage.unused.count, 'image')}</td>
              <td class="n">{fileSize(props.usage.unused.bytes)}</td>
            </tr>
          </Show>
        </tbody>
      </table>
      <Show when={props.mayWrite && props.usage.shares.trash.count > 0}>
        <Button kind="danger" class="-ml-2" onClick={() => props.onEmptyTrash()}>
          Empty trash…
        </Button>
      </Show>
      <Reconciliation found={props.usage.reconciliation} />
    </Dialog>
  );
}

function Reconciliation(props: { found: MediaUsage['reconciliation'] }): JSX.Element {
  const sentence = ({ orphans, missingRenditions, missingOriginals }: NonNullable<MediaUsage['reconciliation']>): string =>
    [
      orphans > 0 && `${counted(orphans, 'file')} nothing referred to ${orphans === 1 ? 'was' : 'were'} removed.`,
      missingRenditions > 0 && `Sizes of ${counted(missingRenditions, 'image')} were missing and are made again.`,
      missingOriginals.length > 0 && `The originals of ${count(missingOriginals.length)} are gone. Open each and replace its file:`,
    ]
      .filter(Boolean)
      .join(' ') || 'All files are there, and none too many.';
  return (
    <Show when={props.found} fallback={<p class="q mt-4">Database and storage are compared every night; not yet done.</p>}>
      {(found) => (
        <p class="q mt-4">
          Compared with the database {momentAndTime(found().at)}: {sentence(found())}{' '}
          <For each={found().missingOriginals}>
            {(id, index) => (
              <A class="link" href={`/media/${id}`}>
                {index() + 1}
              </A>
            )}
          </For>
        </p>
      )}
    </Show>
  );
}
