import { describeFailure, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import { Button, Notice } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { FIXED } from './fixed.js';
import { pages } from './kind.js';

/** Pages every studio needs and this one has not begun. */
export function MissingPages(): JSX.Element {
  const kit = useKit();
  const navigate = useNavigate();
  const [busy, setBusy] = createSignal('');
  const query = useQuery(
    () => ({ queryKey: [pages.id, 'list', 'fixed'], queryFn: () => kit.api.pages.list({ limit: 100 }) }),
    () => queryClient,
  );
  const missing = () => {
    const known = new Set((query.isPending ? undefined : query.data)?.items.map((row) => row.slug));
    return query.isPending || query.isError ? [] : FIXED.filter(({ slug }) => !known.has(slug));
  };
  const begin = async (page: (typeof FIXED)[number]): Promise<void> => {
    setBusy(page.slug);
    try {
      const { id } = await kit.api.pages.create(page, crypto.randomUUID());
      navigate(`/pages/${id}`);
    } catch (error) {
      const failure = describeFailure(error, `${page.title} was not begun.`);
      kit.toasts.show({ text: `${failure.title} ${failure.text}`, reference: failure.reference });
      setBusy('');
    }
  };
  return (
    <Show when={kit.session.may('content.write') && missing().length > 0}>
      <Notice
        title="Not begun yet:"
        actions={
          <For each={missing()}>
            {(page) => (
              <Button size="row" busy={busy() === page.slug} onClick={() => void begin(page)}>
                {page.title}
              </Button>
            )}
          </For>
        }
      >
        The site leads to these by itself once they are published.
      </Notice>
    </Show>
  );
}
