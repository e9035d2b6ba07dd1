import { describeFailure, useKit, type Failure } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import { SaveSentence } from '@atelier/admin-kit/saving';
import type { MediaAssetDetail, MediaUse } from '@atelier/contracts';
import { After, Button, fileSize, Icon, IconButton, momentAndTime, Notice } from '@atelier/ui';
import { A } from '@solidjs/router';
import { createResource, createSignal, For, Match, onCleanup, Show, Switch, type JSX } from 'solid-js';
import { createAssetDraft } from './asset-draft.js';
import { AssetFields } from './asset-fields.js';
import { FocalPoint } from './focal-point.js';
import { changeListed, refreshLists } from './library-data.js';

interface DrawerProps {
  id: string;
  onClose: () => void;
  onStep: (by: number) => void;
  /** The image was deleted. */
  onGone: () => void;
}

/** Everything about one image. */
export function Drawer(props: DrawerProps): JSX.Element {
  const kit = useKit();
  const [asset, { refetch }] = createResource(
    () => props.id,
    (id) =>
      kit.api.media.get(id).then(
        (found): { found: MediaAssetDetail } | { failure: Failure } => ({ found }),
        (error: unknown) => ({ failure: describeFailure(error, 'Its details could not be fetched.') }),
      ),
  );
  const again = (event: { id: string }): void => void (event.id === props.id && refetch());
  onCleanup(kit.events.on('media.ready', again));
  onCleanup(kit.events.on('media.failed', again));
  const result = () => asset.latest;
  const found = () => {
    const value = asset.loading && asset.latest === undefined ? undefined : result();
    return value !== undefined && 'found' in value ? value.found : undefined;
  };
  const failure = () => {
    const value = asset.loading ? undefined : result();
    return value !== undefined && 'failure' in value ? value.failure : undefined;
  };
  return (
    <>
      <section class="drawer-head">
        <h2 class="h">
          <span class="clip">{found()?.caption || found()?.alt || found()?.fileName || 'Image'}</span>
          <span class="end" />
          <IconButton icon="up" label="Previous image (K)" onClick={() => props.onStep(-1)} />
          <IconButton icon="down" label="Next image (J)" onClick={() => props.onStep(1)} />
          <IconButton icon="close" label="Close details (Esc)" onClick={() => props.onClose()} />
        </h2>
      </section>
      <Switch
        fallback={
          <After>
            <section class="grid gap-4" aria-hidden="true">
              <span class="sk h-44" />
              <span class="sk" />
            </section>
          </After>
        }
      >
        <Match when={found()?.status === 'ready' ? found() : undefined} keyed>
          {(detail) => <Details asset={detail} onGone={() => props.onGone()} />}
        </Match>
        <Match when={found()}>{(detail) => <NotReady asset={detail()} onGone={() => props.onGone()} />}</Match>
        <Match when={failure()}>
          {(reason) => (
            <Notice
              kind="failure"
              title={reason().title}
              actions={
                <Button size="row" onClick={() => void refetch()}>
                  Try again
                </Button>
              }
            >
              {reason().text} <span class="qq">{reason().reference}</span>
            </Notice>
          )}
        </Match>
      </Switch>
    </>
  );
}

function Details(props: { asset: MediaAssetDetail; onGone: () => void }): JSX.Element {
  const kit = useKit();

  const draft = createAssetDraft(props.asset);
  const editable = (): boolean => kit.session.may('media.write');
  return (
    <>
      <section>
        <Show when={props.asset.image}>{(image) => <FocalPoint image={image()} draft={draft} editable={editable()} />}</Show>
      </section>
      <section>
        <p class="drawer-save">
          <SaveSentence
            state={draft.saveState()}
            savedAt={draft.asset().updatedAt}
            conflicts={draft.conflicts().length}
            other={null}
            onSave={() => void draft.saveNow()}
          />
        </p>
        <AssetFields draft={draft} editable={editable()} />
      </section>
      <UsedIn uses={props.asset.usedIn} />
      <FileFacts asset={props.asset} version={draft.asset().version} onGone={() => props.onGone()} />
    </>
  );
}

const ROLE_WORDS: Record<MediaUse['as'], string> = { cover: 'cover', gallery: 'gallery', body: 'in the text' };

function UsedIn(props: { uses: readonly MediaUse[] }): JSX.Element {
  return (
    <section aria-labelledby="used-heading">
      <h2 class="h" id="used-heading">
        Used in <span class="q n">{props.uses.length === 0 ? '' : props.uses.length}</span>
      </h2>
      <ul class="used">
        <For each={props.uses} fallback={<li class="q">Nothing yet.</li>}>
          {(use) => (
            <li>
              <Icon name="projects" />
              <A class="link clip" href={`/projects/${use.id}`} activeClass="" inactiveClass="">
                {use.title}
              </A>
              <span class="q end">
                {ROLE_WORDS[use.as]}
                {use.published ? ', public' : ''}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

function FileFacts(props: { asset: MediaAssetDetail; version: number; onGone: () => void }): JSX.Element {
  const kit = useKit();
  const sizes = () => props.asset.image?.renditions ?? [];
  const range = (): string => {
    const bytes = sizes().map((file) => file.bytes);
    return bytes.length === 0 ? 'none' : `${bytes.length} files, ${fileSize(Math.min(...bytes))} to ${fileSize(Math.max(...bytes))}`;
  };
  return (
    <section aria-labelledby="file-heading">
      <h2 class="h" id="file-heading">
        File
      </h2>
      <dl class="kv">
        <dt>Name</dt>
        <dd class="clip" title={props.asset.fileName}>
          {props.asset.fileName}
        </dd>
        <dt>Original</dt>
        <dd class="n">
          {props.asset.width} × {props.asset.height}, {fileSize(props.asset.bytes)}, private
        </dd>
        <dt>Public</dt>
        <dd class="n">{range()}</dd>
        <dt>Removed</dt>
        <dd>Position, camera, file name</dd>
        <dt>Added</dt>
        <dd>
          {momentAndTime(props.asset.createdAt)}
          {props.asset.uploadedBy === null ? '' : `, ${props.asset.uploadedBy.name}`}
        </dd>
      </dl>
      <Show when={kit.session.may('media.write')}>
        <DeleteAsset asset={props.asset} version={props.version} onGone={() => props.onGone()} />
      </Show>
    </section>
  );
}

/** Deleting cannot be undone, so it says what it means and asks once more in place. */
function DeleteAsset(props: { asset: MediaAssetDetail; version: number; onGone: () => void }): JSX.Element {
  const kit = useKit();
  const [asked, setAsked] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [uses, setUses] = createSignal<readonly MediaUse[] | null>(null);
  const inUse = (): boolean => (uses() ?? props.asset.usedIn).length > 0;
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await kit.api.media.remove(props.asset.id, props.version);
      changeListed(props.asset.id, () => null);
      refreshLists();
      kit.toasts.show({ text: `${props.asset.fileName} was deleted, with its ${props.asset.image?.renditions.length ?? 0} files.` });
      props.onGone();
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'media.in_use') setUses((error.problem['uses'] as MediaUse[] | undefined) ?? []);
      else {
        const failure = describeFailure(error, 'The image was not deleted.');
        kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
      }
      setAsked(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="mt-4">
      <Show
        when={asked()}
        fallback={
          <Button kind="danger" class="-ml-2" disabled={inUse()} onClick={() => setAsked(true)}>
            Delete…
          </Button>
        }
      >
        <p class="mb-2">Delete the original and all its sizes? This cannot be undone.</p>
        <div class="acts">
          <Button busy={busy()} class="danger" onClick={() => void remove()}>
            Delete for good
          </Button>
          <Button kind="quiet" onClick={() => setAsked(false)}>
            Keep it
          </Button>
        </div>
      </Show>
      <Show when={inUse()}>
        <p class="help">
          In use in {(uses() ?? props.asset.usedIn).length === 1 ? '1 place' : `${(uses() ?? props.asset.usedIn).length} places`}
          {uses() === null ? '' : `: ${(uses() ?? []).map((use) => `${use.title} (${ROLE_WORDS[use.as]})`).join(', ')}`}. Take it out there
          first.
        </p>
      </Show>
    </div>
  );
}

function NotReady(props: { asset: MediaAssetDetail; onGone: () => void }): JSX.Element {
  return (
    <>
      <Show
        when={props.asset.status === 'failed'}
        fallback={
          <section>
            <p>
              Making sizes, {props.asset.progress.done} of {props.asset.progress.total}. It can be described when they are there.
            </p>
          </section>
        }
      >
        <Notice kind="failure" title="Could not be read.">
          {props.asset.failure?.message} Export it again and drop it into the library.
        </Notice>
      </Show>
      <FileFacts asset={props.asset} version={props.asset.version} onGone={() => props.onGone()} />
    </>
  );
}
