import type { ImageView, RichText } from '@atelier/contracts';
import { Editor, type JSONContent } from '@tiptap/core';
import { createEffect, createSignal, on, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { same } from '@atelier/admin-kit/saving';
import { toRichText, type AnyNode } from './normalise.js';
import { extensions } from './schema.js';
import { FormatBar } from './format-bar.js';

interface RichTextProps {
  label: string;
  value: RichText;
  images: ReadonlyMap<string, ImageView>;
  editable: boolean;
  onChange: (value: RichText) => void;
  /** Asks for an image of the library. */
  onPickImage: (insert: (image: ImageView) => void) => void;
}

/** The text of a page. Loaded when an editor opens: nothing else needs ProseMirror. */
export default function RichTextEditor(props: RichTextProps): JSX.Element {
  let holder: HTMLDivElement | undefined;
  const [editor, setEditor] = createSignal<Editor>();
  const [revision, setRevision] = createSignal(0);
  let last = props.value;

  onMount(() => {
    const instance = new Editor({
      element: holder ?? null,
      extensions: extensions((id) => props.images.get(id)),
      content: props.value as JSONContent,
      editable: props.editable,
      // A style element of its own would need an exception in the content security policy; the rules are in editor.css.
      injectCSS: false,
      editorProps: {
        attributes: { class: 'prose', role: 'textbox', 'aria-multiline': 'true', 'aria-label': props.label, spellcheck: 'true' },
      },
      onUpdate: ({ editor: updated }) => {
        last = toRichText(updated.getJSON() as AnyNode);
        props.onChange(last);
      },
      onTransaction: () => setRevision((count) => count + 1),
    });
    setEditor(instance);
    onCleanup(() => instance.destroy());
  });

  // From outside only: undo of the page, somebody else's version, text put back. Never an echo of what was just typed.
  createEffect(
    on(
      () => props.value,
      (value) => {
        if (value === last || same(value, last)) return;
        last = value;
        editor()?.commands.setContent(value as JSONContent, { emitUpdate: false });
      },
      { defer: true },
    ),
  );
  createEffect(() => editor()?.setEditable(props.editable, false));
  // Pictures that arrive later: the nodes look them up again.
  createEffect(
    on(
      () => props.images,
      () => {
        const instance = editor();
        if (instance === undefined) return;
        for (const [position, id] of missingFigures(instance)) {
          if (props.images.has(id))
            instance.view.dispatch(instance.state.tr.setNodeAttribute(position, 'assetId', id).setMeta('addToHistory', false));
        }
      },
      { defer: true },
    ),
  );

  return (
    <div class="anchor">
      <Show when={props.editable && editor()}>
        {(instance) => (
          <FormatBar
            editor={instance()}
            revision={revision()}
            onPickImage={() =>
              props.onPickImage((image) =>
                instance()
                  .chain()
                  .focus()
                  .insertContent({ type: 'image', attrs: { assetId: image.id, caption: '' } })
                  .run(),
              )
            }
          />
        )}
      </Show>
      <div ref={holder} />
    </div>
  );
}

function missingFigures(editor: Editor): [number, string][] {
  const found: [number, string][] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'image') found.push([position, node.attrs['assetId'] as string]);
  });
  return found;
}
