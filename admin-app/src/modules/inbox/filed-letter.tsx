import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import { Dialog, momentAndTime } from '@atelier/ui';
import { useQuery } from '@tanstack/solid-query';
import { Show, type JSX } from 'solid-js';

/** One letter as a mail program without HTML would show it: its HTML is for mail programs, and would need styles that this page refuses. */
export function FiledLetterDialog(props: { file: string; onClose: () => void }): JSX.Element {
  const kit = useKit();
  const query = useQuery(
    () => ({ queryKey: ['inbox', 'filed', props.file], queryFn: () => kit.api.mail.filed(props.file) }),
    () => queryClient,
  );
  const letter = () => (query.isPending || query.isError ? undefined : query.data);
  return (
    <Dialog open title={letter()?.subject ?? 'Letter'} width="720px" onClose={() => props.onClose()}>
      <Show when={letter()} fallback={<p class="q">{query.isError ? 'It could not be read. It may have been taken away.' : ''}</p>}>
        {(found) => (
          <>
            <p class="q">
              From {found().from} to {found().to}, {momentAndTime(found().date)}
            </p>
            <pre class="filed-letter" role="region" aria-label="The letter" tabIndex={0}>
              {found().text}
            </pre>
          </>
        )}
      </Show>
    </Dialog>
  );
}
