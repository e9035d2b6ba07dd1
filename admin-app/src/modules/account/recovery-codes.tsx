import { useKit } from '@atelier/admin-kit';
import { KeptDialog } from '@atelier/admin-kit/forms';
import { Button, CopyButton, Icon, saveFile } from '@atelier/ui';
import { For, type JSX } from 'solid-js';

/** Ten ways in without the phone, shown this once. */
export function RecoveryCodes(props: { codes: readonly string[]; onKept: () => void }): JSX.Element {
  const kit = useKit();
  const text = (): string =>
    [
      `Recovery codes of ${kit.session.user()?.email ?? ''} for ${kit.siteName()}`,
      `${location.origin}${import.meta.env.BASE_URL}`,
      `Made ${new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}. Each works once.`,
      '',
      ...props.codes,
      '',
    ].join('\n');
  return (
    <KeptDialog
      title="Keep these recovery codes"
      description="Each lets you in once, when the phone is lost or flat. They are not shown again: keep them where the phone is not."
      kept="I have kept them"
      onKept={() => props.onKept()}
    >
      <p class="only-print">
        {kit.siteName()}, {kit.session.user()?.email}
      </p>
      <ol class="codes n" aria-label="Recovery codes">
        <For each={props.codes}>{(code) => <li>{code}</li>}</For>
      </ol>
      <div class="acts no-print">
        <CopyButton text={text()} label="Copy" />
        <Button onClick={() => saveFile('recovery-codes.txt', new Blob([text()], { type: 'text/plain' }))}>
          <Icon name="download" />
          Download
        </Button>
        <Button onClick={() => window.print()}>Print</Button>
      </div>
    </KeptDialog>
  );
}
