import { describeFailure, useKit, type Failure } from '@atelier/admin-kit';
import type { MediaAssetDetail } from '@atelier/contracts';
import { After, Button, IconButton, Notice } from '@atelier/ui';
import { createResource, Match, onCleanup, Switch, type JSX } from 'solid-js';
import { Details, NotReady } from './details.js';
import type { LibraryActs } from './library-acts.js';
import { Trashed } from './trashed.js';

interface DrawerProps {
  id: string;
  acts: LibraryActs;
  onClose: () => void;
  onStep: (by: number) => void;
  onOpen: (id: string) => void;
  /** The image went to the trash, or for good. */
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
  const trashed = () => (found()?.trashedAt === null ? undefined : found());
  const ready = () => (found()?.status === 'ready' ? found() : undefined);
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
        <Match when={trashed()}>{(detail) => <Trashed asset={detail()} acts={props.acts} onGone={props.onGone} />}</Match>
        <Match when={ready()} keyed>
          {(detail) => (
            <Details asset={detail} acts={props.acts} onGone={props.onGone} onOpen={props.onOpen} onChanged={() => void refetch()} />
          )}
        </Match>
        <Match when={found()}>{(detail) => <NotReady asset={detail()} acts={props.acts} onGone={props.onGone} />}</Match>
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
