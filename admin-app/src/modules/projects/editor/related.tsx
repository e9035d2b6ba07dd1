import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { AdminProjectRow } from '@atelier/contracts';
import { Icon, Picture } from '@atelier/ui';
import { createMemo, createResource, createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import { useEditor } from './editor-context.js';

const MOST = 6;

/** Projects shown under this one. None chosen: the site chooses by discipline. */
export function Related(): JSX.Element {
  const kit = useKit();
  const editor = useEditor();
  const [words, setWords] = createSignal('');
  const [query, setQuery] = createSignal('');
  const [known, setKnown] = createSignal<ReadonlyMap<string, AdminProjectRow>>(new Map());
  const learn = (rows: readonly AdminProjectRow[]): void =>
    void setKnown((map) => new Map([...map, ...rows.map((row) => [row.id, row] as const)]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const ids = (): string[] => editor.get('relatedIds');

  // Titles of those chosen before: the list of all is likely in the cache, otherwise one page of it is enough.
  createResource(
    () => (ids().some((id) => !known().has(id)) ? 'look' : null),
    async () => {
      const page = await queryClient.fetchQuery({
        queryKey: ['projects', 'names'],
        queryFn: () => kit.api.projects.list({ limit: 100, sort: 'title' }),
        staleTime: 60_000,
      });
      learn(page.items);
      return true;
    },
  );
  const [found] = createResource(query, async (q) => {
    const page = await kit.api.projects.list({ q, limit: 8 }).catch(() => null);
    if (page !== null) learn(page.items);
    return page?.items ?? [];
  });
  const options = createMemo(() =>
    query() === '' || found.state !== 'ready' ? [] : found().filter((row) => row.id !== editor.project().id && !ids().includes(row.id)),
  );
  const type = (text: string): void => {
    setWords(text);
    clearTimeout(timer);
    timer = setTimeout(() => setQuery(text.trim()), 160);
  };
  const add = (id: string): void => {
    editor.set('relatedIds', [...ids(), id].slice(0, MOST), 'related projects');
    setWords('');
    setQuery('');
    document.getElementById('related')?.focus();
  };

  return (
    <section aria-labelledby="related-heading" data-field="relatedIds">
      <h2 class="h" id="related-heading">
        Related projects <span class="q n">{ids().length > 0 ? `${ids().length} of ${MOST}` : ''}</span>
      </h2>
      <ul class="related">
        <For each={ids()}>
          {(id) => (
            <li>
              <Picture image={known().get(id)?.cover} sizes="48px" />
              <span class="clip">{known().get(id)?.title ?? 'A project'}</span>
              <Show when={editor.mayWrite()}>
                <button
                  type="button"
                  class="icon end"
                  aria-label={`Remove ${known().get(id)?.title ?? 'project'} from the related projects`}
                  onClick={() =>
                    editor.set(
                      'relatedIds',
                      ids().filter((other) => other !== id),
                      'related projects',
                    )
                  }
                >
                  <Icon name="close" />
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={editor.mayWrite() && ids().length < MOST}>
        <label class="vh" for="related">
          Find a project to add
        </label>
        <input
          id="related"
          class="in"
          placeholder="Title or place"
          autocomplete="off"
          value={words()}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            const first = options()[0];
            if (event.key === 'Escape' && words() !== '') {
              event.stopPropagation();
              type('');
            } else if (event.key === 'Enter' && first !== undefined) {
              event.preventDefault();
              add(first.id);
            }
          }}
        />
        <Show when={options().length > 0}>
          <ul class="related-options" aria-label="Projects found">
            <For each={options()}>
              {(row) => (
                <li>
                  <button type="button" onClick={() => add(row.id)}>
                    <Picture image={row.cover} sizes="48px" />
                    <span class="clip">{row.title}</span>
                    <span class="q end">{row.year}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={ids().length === 0}>
        <p class="help">None chosen: the site shows others of the same discipline.</p>
      </Show>
    </section>
  );
}
