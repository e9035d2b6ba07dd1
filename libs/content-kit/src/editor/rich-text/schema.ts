import { Node, mergeAttributes, type Extensions } from '@tiptap/core';
import { Placeholder } from './placeholder.js';
import StarterKit from '@tiptap/starter-kit';
import { figure, type ImageLookup } from './figure.js';
import { isHref } from './normalise.js';
import { quotation } from './quotation.js';

/** The opening paragraph, set larger. */
const Lead = Node.create({
  name: 'lead',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p.lead', priority: 60 }],
  renderHTML: ({ HTMLAttributes }) => ['p', mergeAttributes(HTMLAttributes, { class: 'lead' }), 0],
  addKeyboardShortcuts() {
    return {
      // What follows a lead is an ordinary paragraph.
      Enter: () => this.editor.isActive('lead') && this.editor.chain().splitBlock().setNode('paragraph').run(),
    };
  },
});

/** No lists within lists: the wire has none. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

/** What may stand in the text: the allow-list of the wire, as an editor's schema. */
export const extensions = (images: ImageLookup): Extensions => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      isAllowedUri: (url) => isHref(url),
      HTMLAttributes: { rel: null, target: null },
    },
    dropcursor: { color: 'var(--accent)', width: 2 },
    blockquote: false,
    listItem: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  Lead,
  ListItem,
  quotation(),
  figure(images),
  Placeholder,
];
