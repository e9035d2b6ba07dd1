import { useKit } from '@atelier/admin-kit';
import { TextArea, TextField } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { plainText } from '../words.js';
import { useEditor } from './editor-context.js';

const TITLE = 60;
const DESCRIPTION = 160;

/** How it looks among search results; what is left empty is made from what is written. */
export function Seo(): JSX.Element {
  const kit = useKit();
  const editor = useEditor();
  const [open, setOpen] = createSignal(false);
  const seo = () => editor.get('seo');
  const made = () => editor.kind.editor.search(editor.draft().mine, kit.siteName());
  const title = (): string => seo().title || made().title;
  const description = (): string => seo().description || made().description || plainText(editor.get('body')).slice(0, 200);
  return (
    <section aria-labelledby="seo-heading" data-field="seo">
      <h2 class="h" id="seo-heading">
        In search results
        <Show when={editor.mayWrite()}>
          <button
            type="button"
            class="link end"
            aria-expanded={open()}
            aria-label="Edit the search result"
            onClick={() => setOpen(!open())}
          >
            {open() ? 'Done' : 'Edit'}
          </button>
        </Show>
      </h2>
      <Show when={open()}>
        <TextField
          label="Title"
          value={seo().title}
          advised={TITLE}
          maxLength={120}
          placeholder={title()}
          onInput={(value) => editor.set('seo', { ...seo(), title: value }, 'search title')}
        />
        <TextArea
          label="Description"
          value={seo().description}
          advised={DESCRIPTION}
          maxLength={320}
          placeholder={description()}
          onInput={(value) => editor.set('seo', { ...seo(), description: value.replace(/\n/g, ' ') }, 'search description')}
        />
      </Show>
      <div class="snip">
        <div class="u clip">{[location.host, ...editor.kind.publicPath(editor.get('slug')).split('/').filter(Boolean)].join(' › ')}</div>
        <div class="ti">{title()}</div>
        <div class="de">{description().slice(0, DESCRIPTION + 20) || 'No description: search engines choose words of their own.'}</div>
      </div>
      <p class="help n">
        <span classList={{ warn: title().length > TITLE }}>
          Title {title().length} of {TITLE}
        </span>{' '}
        ·{' '}
        <span classList={{ warn: description().length > DESCRIPTION }}>
          Description {description().length} of {DESCRIPTION}
        </span>
      </p>
    </section>
  );
}
