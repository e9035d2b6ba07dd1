import { describeFailure, useKit } from '@atelier/admin-kit';
import type { MediaAssetDetail } from '@atelier/contracts';
import { Button, counted, fileSize, momentAndTime } from '@atelier/ui';
import { createSignal, Show, type JSX, type ParentProps } from 'solid-js';

/** What the file is: private original, public sizes, what the camera wrote. Acts on it follow as children. */
export function FileFacts(props: ParentProps<{ asset: MediaAssetDetail }>): JSX.Element {
  const files = () => [...(props.asset.image?.renditions ?? []), ...(props.asset.image?.crops ?? [])];
  const range = (): string => {
    const bytes = files().map((file) => file.bytes);
    return bytes.length === 0
      ? 'none'
      : `${counted(bytes.length, 'file')}, ${fileSize(Math.min(...bytes))} to ${fileSize(Math.max(...bytes))}`;
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
          <Show when={props.asset.width !== null}>
            {props.asset.width} × {props.asset.height},{' '}
          </Show>
          {fileSize(props.asset.bytes)}, private
        </dd>
        <dt>Public</dt>
        <dd class="n">{range()}</dd>
        <dt>Removed</dt>
        <dd>Position, camera, file name</dd>
        <CameraFacts asset={props.asset} />
        <dt>Added</dt>
        <dd>
          {momentAndTime(props.asset.createdAt)}
          {props.asset.uploadedBy === null ? '' : `, ${props.asset.uploadedBy.name}`}
        </dd>
      </dl>
      <Download asset={props.asset} />
      {props.children}
    </section>
  );
}

/** Kept for staff, never public. */
function CameraFacts(props: { asset: MediaAssetDetail }): JSX.Element {
  const taken = (at: string): string => `${at.slice(0, 10)}, ${at.slice(11, 16)}`;
  return (
    <Show when={props.asset.camera}>
      {(camera) => (
        <>
          <dt>Camera</dt>
          <dd>{[`${camera().make} ${camera().model}`.trim(), camera().lens].filter(Boolean).join(', ') || 'not told'}</dd>
          <Show when={camera().takenAt}>
            {(at) => (
              <>
                <dt>Taken</dt>
                <dd class="n">{taken(at())}</dd>
              </>
            )}
          </Show>
          <Show when={camera().location}>
            {(place) => (
              <>
                <dt>Position</dt>
                <dd class="n">
                  {place().latitude.toFixed(5)}, {place().longitude.toFixed(5)}
                </dd>
              </>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

/** The original, for staff. It needs the session, so that no plain link could fetch it. */
function Download(props: { asset: MediaAssetDetail }): JSX.Element {
  const kit = useKit();
  const [busy, setBusy] = createSignal(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    try {
      const url = URL.createObjectURL(await kit.api.media.original(props.asset.id));
      const link = Object.assign(document.createElement('a'), { href: url, download: props.asset.fileName });
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      const failure = describeFailure(error, 'The original could not be fetched.');
      kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="row" class="mt-3" busy={busy()} onClick={() => void download()}>
      {busy() ? 'Fetching the original' : 'Download original'}
    </Button>
  );
}
