import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import type { ImageView } from '@atelier/contracts';
import { Icon, Picture } from '@atelier/ui';
import { createMemo, createResource, createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import type { SharedValues } from '../kind.js';
import { useEditor } from './editor-context.js';

const MOST = 6;

interface Candidate {
  id: string;
  title: string;
  cover: ImageView | null;
  kind: string;
}

/** Projects and articles shown under this one. */
export function Related(props: { help: string }): JSX.Element {
  const kit = useKit();
  const editor = useEditor<SharedValues & { relatedIds: string[] }>();
  const [words, setWords] = createSignal('');
  const [query, setQuery] = createSignal('');
  const [known, setKnown] = createSignal<ReadonlyMap<string, Candidate>>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const ids = (): string[] => editor.get('relatedIds');

  const look = async (q: string | undefined, limit: number): Promise<Candidate[]> => {
    const search = { limit, ...(q !== undefined && { q }) };
    const [projects, articles] = await Promise.all([kit.api.projects.list(search), kit.api.news.list(search)]);
    const found = [
      ...projects.items.map(({ id, title, cover }) => ({ id, title, cover, kind: 'Project' })),
      ...articles.items.map(({ id, title, cover }) => ({ id, title, cover, kind: 'News' })),
    ];
    setKnown((map) => new Map([...map, ...found.map((one) => [one.id, one] as const)]));
    return found;
  };
  // Titles of those chosen before: the lists are likely in the cache, otherwise one page of each is enough.
  createResource(
    () => (ids().some((id) => !known().has(id)) ? 'look' : null),
    () =>
      queryClient.fetchQuery({ queryKey: ['content', 'names'], queryFn: () => look(undefined, 100), staleTime: 60_000 }).catch(() => []),
  );
  const [found] = createResource(query, (q) => look(q, 6).catch(() => []));
  const options = createMemo(() =>
    query() === '' || found.state !== 'ready' ? [] : found().filter((row) => row.id !== editor.item().id && !ids().includes(row.id)),
  );
  const type = (text: string): void => {
    setWords(text);
    clearTimeout(timer);
    timer = setTimeout(() => setQuery(text.trim()), 160);
  };
  const set = (next: string[]): void => editor.set('relatedIds', next, 'related');
  const add = (id: string): void => {
    set([...ids(), id].slice(0, MOST));
    setWords('');
    setQuery('');
    document.getElementById('related')?.focus();
  };

  return (
    <section aria-labelledby="related-heading" data-field="relatedIds">
      <h2 class="h" id="related-heading">
        Related <span class="q n">{ids().length > 0 ? `${ids().length} of ${MOST}` : ''}</span>
      </h2>
      <ul class="related">
        <For each={ids()}>
          {(id) => (
            <li>
              <Picture image={known().get(id)?.cover} sizes="48px" />
              <span class="clip">{known().get(id)?.title ?? 'Something else'}</span>
              <Show when={editor.mayWrite()}>
                <button
                  type="button"
                  class="icon end"
                  aria-label={`Remove ${known().get(id)?.title ?? 'it'} from what is related`}
                  onClick={() => set(ids().filter((other) => other !== id))}
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
          Find a project or an article to add
        </label>
        <input
          id="related"
          class="in"
          placeholder="Title of a project or an article"
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
          <ul class="related-options" aria-label="Found">
            <For each={options()}>
              {(row) => (
                <li>
                  <button type="button" onClick={() => add(row.id)}>
                    <Picture image={row.cover} sizes="48px" />
                    <span class="clip">{row.title}</span>
                    <span class="q end">{row.kind}</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={ids().length === 0}>
        <p class="help">{props.help}</p>
      </Show>
    </section>
  );
}
