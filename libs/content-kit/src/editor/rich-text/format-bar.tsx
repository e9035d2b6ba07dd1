import { Icon, type IconName } from '@atelier/ui';
import type { Editor } from '@tiptap/core';
import { createMemo, createSignal, For, onCleanup, onMount, Show, type JSX } from 'solid-js';
import { isHref } from './normalise.js';

interface FormatBarProps {
  editor: Editor;
  /** Grows with every transaction: everything here is read anew. */
  revision: number;
  onPickImage: () => void;
}

interface Tool {
  label: string;
  text?: string;
  icon?: IconName;
  active: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const TOOLS: readonly Tool[] = [
  { label: 'Bold (Ctrl B)', text: 'B', active: (e) => e.isActive('bold'), run: (e) => e.chain().focus().toggleBold().run() },
  { label: 'Italic (Ctrl I)', text: 'I', active: (e) => e.isActive('italic'), run: (e) => e.chain().focus().toggleItalic().run() },
  { label: 'Lead', text: 'Lead', active: (e) => e.isActive('lead'), run: (e) => e.chain().focus().toggleNode('lead', 'paragraph').run() },
  {
    label: 'Heading H2',
    text: 'H2',
    active: (e) => e.isActive('heading', { level: 2 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    label: 'Smaller heading H3',
    text: 'H3',
    active: (e) => e.isActive('heading', { level: 3 }),
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    label: 'Quotation',
    icon: 'quote',
    active: (e) => e.isActive('blockquote'),
    run: (e) => e.chain().focus().toggleWrap('blockquote').run(),
  },
  { label: 'List', icon: 'list', active: (e) => e.isActive('bulletList'), run: (e) => e.chain().focus().toggleBulletList().run() },
  {
    label: 'Numbered list',
    icon: 'numbers',
    active: (e) => e.isActive('orderedList'),
    run: (e) => e.chain().focus().toggleOrderedList().run(),
  },
];

/**
 * Tools for the text, above what is selected or above an empty line. On a phone it stands at the foot of the screen. Alt F10 brings the
 * focus here from the text, Esc brings it back.
 */
export function FormatBar(props: FormatBarProps): JSX.Element {
  let bar: HTMLDivElement | undefined;
  const [linking, setLinking] = createSignal(false);
  const [inside, setInside] = createSignal(false);
  const [called, setCalled] = createSignal(false);
  const state = createMemo(() => {
    void props.revision;
    const { editor } = props;
    const { selection } = editor.state;
    const emptyLine =
      selection.empty && selection.$from.parent.isTextblock && selection.$from.parent.content.size === 0 && editor.state.doc.childCount > 0;
    return { from: selection.from, wanted: editor.isFocused && (!selection.empty || emptyLine) };
  });
  const shown = (): boolean => state().wanted || inside() || linking() || called();

  const place = createMemo(() => {
    if (!shown()) return {};
    const host = props.editor.view.dom.parentElement?.parentElement?.getBoundingClientRect();
    const at = props.editor.view.coordsAtPos(state().from);
    if (host === undefined) return {};
    return { '--x': `${Math.max(0, Math.min(at.left - host.left - 16, host.width - 372))}px`, '--y': `${at.top - host.top - 44}px` };
  });

  const onKey = (event: KeyboardEvent): void => {
    if (event.altKey && event.key === 'F10') {
      event.preventDefault();
      setCalled(true);
      queueMicrotask(() => bar?.querySelector('button')?.focus());
    } else if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
      event.preventDefault();
      // A task later: the browser tells the editor of a selection made by the key before this one only then.
      setTimeout(() => setLinking(!props.editor.isDestroyed && !props.editor.state.selection.empty));
    }
  };
  onMount(() => {
    const { dom } = props.editor.view;
    const focusing = (): void => {
      setCalled(false);
      setLinking(false);
    };
    dom.addEventListener('keydown', onKey);
    dom.addEventListener('focus', focusing);
    onCleanup(() => {
      dom.removeEventListener('keydown', onKey);
      dom.removeEventListener('focus', focusing);
    });
  });
  const back = (): void => {
    setCalled(false);
    setLinking(false);
    // At once, not in the next frame as the editor's own command does: the next key belongs to the text.
    props.editor.view.focus();
  };
  const onBarKey = (event: KeyboardEvent): void => {
    const buttons = [...(bar?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Escape') {
      event.stopPropagation();
      back();
    } else if (at >= 0 && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      buttons[(at + (event.key === 'ArrowRight' ? 1 : -1) + buttons.length) % buttons.length]?.focus();
    }
  };

  return (
    <div
      ref={bar}
      class="float"
      classList={{ shown: shown() }}
      role="toolbar"
      aria-label="Format the text"
      style={place()}
      onKeyDown={onBarKey}
      onFocusIn={() => setInside(true)}
      onFocusOut={(event) => setInside(event.currentTarget.contains(event.relatedTarget as Node | null))}
      // A press must not take the selection away from the text.
      onPointerDown={(event) => event.target instanceof HTMLInputElement || event.preventDefault()}
    >
      <Show when={!linking()} fallback={<LinkForm editor={props.editor} onDone={back} />}>
        <For each={TOOLS}>
          {(tool) => (
            <button
              type="button"
              title={tool.label}
              aria-label={tool.label}
              aria-pressed={(void props.revision, tool.active(props.editor))}
              classList={{ italic: tool.text === 'I', word: (tool.text?.length ?? 0) > 1 }}
              onClick={() => tool.run(props.editor)}
            >
              {tool.icon === undefined ? tool.text : <Icon name={tool.icon} />}
            </button>
          )}
        </For>
        <button
          type="button"
          title="Link (Ctrl K)"
          aria-label="Link (Ctrl K)"
          aria-pressed={(void props.revision, props.editor.isActive('link'))}
          disabled={props.editor.state.selection.empty && !props.editor.isActive('link')}
          onClick={() => setLinking(true)}
        >
          <Icon name="link" />
        </button>
        <button type="button" title="Image from the library" aria-label="Image from the library" onClick={() => props.onPickImage()}>
          <Icon name="media" />
        </button>
      </Show>
    </div>
  );
}

function LinkForm(props: { editor: Editor; onDone: () => void }): JSX.Element {
  const before = (props.editor.getAttributes('link')['href'] as string | undefined) ?? '';
  const [href, setHref] = createSignal(before);
  /** A bare host or address is completed as people mean it. */
  const whole = (): string => {
    const text = href().trim();
    if (/^[^\s@/]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`;
    return /^[\w-]+(\.[\w-]+)+/.test(text) ? `https://${text}` : text;
  };
  const apply = (): void => {
    if (whole() === '') props.editor.chain().focus().extendMarkRange('link').unsetLink().run();
    else if (isHref(whole())) props.editor.chain().focus().extendMarkRange('link').setLink({ href: whole() }).run();
    else return;
    props.onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <input
        aria-label="Address of the link"
        placeholder="Web or e-mail address"
        value={href()}
        aria-invalid={whole() !== '' && !isHref(whole())}
        ref={(field) => queueMicrotask(() => field.focus())}
        onInput={(event) => setHref(event.currentTarget.value)}
      />
      <button type="submit" class="word">
        {whole() === '' && before !== '' ? 'Remove' : 'Link'}
      </button>
    </form>
  );
}
