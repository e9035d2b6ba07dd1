import { describeFailure, useKit } from '@atelier/admin-kit';
import { Button, Icon, momentAndTime } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

/** Shows the draft on the real site, to whoever gets the link, for a day. */
export function PreviewLink(): JSX.Element {
  const kit = useKit();
  const editor = useEditor();
  const [link, setLink] = createSignal<{ url: string; expiresAt: string } | null>(null);
  const [busy, setBusy] = createSignal(false);
  const make = async (): Promise<void> => {
    setBusy(true);
    // Opened at once, while the press still counts as one; its address follows.
    const page = open('', '_blank');
    try {
      await editor.saveNow();
      const { url, expiresAt } = await editor.calls.preview(editor.item().id);
      const made = { url: new URL(url, location.origin).href, expiresAt };
      setLink(made);
      if (page !== null) page.location.href = made.url;
    } catch (error) {
      page?.close();
      const failure = describeFailure(error, 'There is no preview.');
      kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
    } finally {
      setBusy(false);
    }
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link()?.url ?? '');
    kit.toasts.show({ text: 'The link is copied.' });
  };
  return (
    <div class="preview-link">
      <Button size="row" busy={busy()} onClick={() => void make()}>
        <Icon name="eye" />
        Preview
      </Button>
      <Show when={link()}>
        {(made) => (
          <p class="help">
            Whoever has the link sees it until {momentAndTime(made().expiresAt)}.{' '}
            <button type="button" class="link" onClick={() => void copy()}>
              Copy link
            </button>
          </p>
        )}
      </Show>
    </div>
  );
}
