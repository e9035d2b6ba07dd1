import { Node, wrappingInputRule } from '@tiptap/core';

/** Paragraphs somebody said, and who. */
export const quotation = () =>
  Node.create({
    name: 'blockquote',
    group: 'block',
    content: 'paragraph+',
    defining: true,
    addAttributes: () => ({ attribution: { default: '' } }),
    parseHTML: () => [{ tag: 'blockquote' }],
    renderHTML: ({ HTMLAttributes }) => ['blockquote', HTMLAttributes, 0],
    addInputRules() {
      return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
    },
    addNodeView() {
      return ({ node, editor, getPos }) => {
        const dom = document.createElement('blockquote');
        const contentDOM = document.createElement('div');
        const source = document.createElement('input');
        source.placeholder = 'Who said it';
        source.maxLength = 200;
        source.setAttribute('aria-label', 'Who said it');
        source.value = node.attrs['attribution'] as string;
        source.readOnly = !editor.isEditable;
        source.addEventListener('input', () => {
          const position = getPos();
          if (position !== undefined) editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'attribution', source.value));
        });
        dom.append(contentDOM, source);
        let type = node.type;
        return {
          dom,
          contentDOM,
          update: (next) => {
            if (next.type !== type) return false;
            type = next.type;
            if (document.activeElement !== source) source.value = next.attrs['attribution'] as string;
            return true;
          },
          stopEvent: (event) => event.target === source,
          ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
        };
      };
    },
  });
