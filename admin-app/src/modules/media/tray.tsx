import { useKit, type SlotProps, type UploadItem } from '@atelier/admin-kit';
import { Button, fileSize, Icon, IconButton } from '@atelier/ui';
import { createEffect, createMemo, createSignal, For, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import './media.css';

/** Files on their way, docked under the page and never over it. Elsewhere than in the library it shows its first line only. */
export default function Tray(props: SlotProps['tray']): JSX.Element {
  const kit = useKit();
  const [folded, setFolded] = createSignal(props.folded);
  createEffect(
    on(
      () => props.folded,
      (value) => setFolded(value),
      { defer: true },
    ),
  );
  const items = kit.uploads.items;
  const done = (): number => items().filter((item) => item.state === 'done').length;
  const needy = (): number => items().filter((item) => item.state === 'failed').length;
  const offline = (): number => items().filter((item) => item.state === 'offline').length;
  const going = (): UploadItem[] => items().filter((item) => ['waiting', 'sending', 'offline'].includes(item.state));
  const paused = (): UploadItem[] => items().filter((item) => item.state === 'paused');
  const pauseAll = (): void => going().forEach((item) => kit.uploads.pause(item.key));
  const resumeAll = (): void => paused().forEach((item) => kit.uploads.resume(item.key));
  const sentence = createMemo(() => {
    const parts = [`${done()} of ${items().length} done`];
    if (needy() > 0) parts.push(needy() === 1 ? '1 needs you' : `${needy()} need you`);
    if (offline() > 0) parts.push(offline() === 1 ? '1 waits for a connection' : `${offline()} wait for a connection`);
    if (paused().length > 0) parts.push(`${paused().length} paused`);
    return parts.join(', ');
  });
  // What is done leaves by itself, a little later.
  createEffect(() => {
    if (done() === 0 || done() + needy() < items().length) return;
    const timer = setTimeout(() => kit.uploads.tidy(), 5_000);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <section class="tray" aria-label="Uploads" classList={{ folded: folded() }}>
      <header>
        <b>Uploads</b>
        <span class="q n" role="status">
          {sentence()}
        </span>
        <span class="end" />
        <Show when={going().length > 1}>
          <Button kind="quiet" size="row" onClick={pauseAll}>
            Pause all
          </Button>
        </Show>
        <Show when={going().length === 0 && paused().length > 1}>
          <Button kind="quiet" size="row" onClick={resumeAll}>
            Resume all
          </Button>
        </Show>
        <Show when={done() > 0}>
          <Button kind="quiet" size="row" onClick={() => kit.uploads.tidy()}>
            Clear done
          </Button>
        </Show>
        <IconButton
          icon={folded() ? 'up' : 'down'}
          label={folded() ? 'Unfold the uploads' : 'Fold the uploads'}
          aria-expanded={!folded()}
          onClick={() => setFolded(!folded())}
        />
      </header>
      <Show when={!folded()}>
        <ul>
          <For each={items()}>{(item) => <Line item={item} />}</For>
        </ul>
      </Show>
    </section>
  );
}

function Line(props: { item: UploadItem }): JSX.Element {
  const kit = useKit();
  const percent = (): number => {
    const { item } = props;
    if (item.state === 'processing') return Math.round((100 * item.progress.done) / Math.max(1, item.progress.total));
    return item.state === 'done' ? 100 : Math.round((100 * Math.min(item.sent, item.size)) / Math.max(1, item.size));
  };
  const words = (): string => {
    const { item } = props;
    switch (item.state) {
      case 'waiting':
        return 'Waits for its turn';
      case 'sending':
        return `${percent()} % of ${fileSize(item.size)}`;
      case 'processing':
        return `Making sizes, ${item.progress.done} of ${item.progress.total || '…'}`;
      case 'done':
        return item.duplicate ? 'Was there already' : 'Done';
      case 'paused':
        return percent() === 0 ? 'Paused' : `Paused at ${percent()} %`;
      case 'offline':
        return 'Waits for a connection';
      case 'failed':
        return item.words?.title ?? 'Failed';
    }
  };
  const failed = (): boolean => props.item.state === 'failed';
  return (
    <li classList={{ hold: ['offline', 'waiting', 'paused'].includes(props.item.state) }}>
      <Preview item={props.item} />
      <span class="nm clip" title={props.item.name}>
        {props.item.name}
      </span>
      <div class="pg">
        <Show when={!failed()} fallback={<span class="why">{props.item.words?.text}</span>}>
          <div
            class="meter"
            role="progressbar"
            aria-label={props.item.name}
            aria-valuenow={percent()}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuetext={words()}
          >
            <i style={{ width: `${percent()}%` }} />
          </div>
        </Show>
      </div>
      <span class="sx n" classList={{ danger: failed() }}>
        {words()}
      </span>
      <span class="bt">
        <Show when={failed() && props.item.words?.again === true}>
          <IconButton icon="retry" label={`Send ${props.item.name} again`} onClick={() => kit.uploads.retry(props.item.key)} />
        </Show>
        <Show when={props.item.state === 'waiting' || props.item.state === 'sending' || props.item.state === 'offline'}>
          <IconButton icon="pause" label={`Pause ${props.item.name}`} onClick={() => kit.uploads.pause(props.item.key)} />
        </Show>
        <Show when={props.item.state === 'paused'}>
          <IconButton icon="play" label={`Resume ${props.item.name}`} onClick={() => kit.uploads.resume(props.item.key)} />
        </Show>
        <Show when={props.item.state !== 'processing'}>
          <IconButton
            icon="close"
            label={`${failed() || props.item.state === 'done' ? 'Remove' : 'Cancel'} ${props.item.name}`}
            onClick={() => kit.uploads.cancel(props.item.key)}
          />
        </Show>
      </span>
    </li>
  );
}

/** The file itself as a small picture, from this computer; browsers that cannot read it show a sign instead. */
function Preview(props: { item: UploadItem }): JSX.Element {
  const [broken, setBroken] = createSignal(false);
  const [url, setUrl] = createSignal('');
  onMount(() => {
    if (props.item.file === null) {
      setBroken(true);
      return;
    }
    const made = URL.createObjectURL(props.item.file);
    setUrl(made);
    onCleanup(() => URL.revokeObjectURL(made));
  });
  return (
    <Show
      when={props.item.state !== 'failed' && !broken()}
      fallback={
        <span class="pv no-image" classList={{ danger: props.item.state === 'failed' }}>
          <Icon name={props.item.state === 'failed' ? 'warning' : 'media'} />
        </span>
      }
    >
      <img class="pv" src={url()} alt="" onError={() => setBroken(true)} />
    </Show>
  );
}
