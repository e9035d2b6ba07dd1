import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Words in an empty text, by CSS: they are never part of it. */
export const Placeholder = Extension.create({
  name: 'placeholder',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) => {
          const first = doc.firstChild;
          if (doc.childCount !== 1 || first === null || !first.isTextblock || first.content.size > 0) return null;
          return DecorationSet.create(doc, [Decoration.node(0, first.nodeSize, { class: 'is-empty' })]);
        },
      },
    }),
  ],
});
