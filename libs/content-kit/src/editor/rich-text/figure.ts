import type { ImageView } from '@atelier/contracts';
import { Node } from '@tiptap/core';

export type ImageLookup = (assetId: string) => ImageView | undefined;

/** An image of the library with its caption. Only id and caption are stored: the picture itself is looked up. */
export const figure = (images: ImageLookup) =>
  Node.create({
    name: 'image',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ assetId: { default: null }, caption: { default: '' } }),
    // Nothing pasted from elsewhere becomes an image: it would not be in the library.
    parseHTML: () => [
      {
        tag: 'figure[data-asset]',
        getAttrs: (element) => ({ assetId: element.dataset['asset'], caption: element.dataset['caption'] ?? '' }),
      },
    ],
    renderHTML: ({ node }) => [
      'figure',
      { 'data-asset': node.attrs['assetId'] as string, 'data-caption': node.attrs['caption'] as string },
    ],
    addNodeView() {
      return ({ node, editor, getPos }) => {
        const dom = document.createElement('figure');
        const picture = document.createElement('img');
        const caption = document.createElement('input');
        caption.placeholder = 'Caption';
        caption.maxLength = 500;
        caption.setAttribute('aria-label', 'Caption of the image');
        dom.append(picture, caption);
        let current = node;
        const show = (): void => {
          const image = images(current.attrs['assetId'] as string);
          const file =
            image?.renditions.filter(({ format }) => format === 'jpeg').find(({ width }) => width >= 1000) ?? image?.renditions[0];
          picture.alt = image?.alt ?? '';
          if (file !== undefined) picture.src = file.url;
          if (image !== undefined) picture.style.aspectRatio = `${image.width} / ${image.height}`;
          dom.classList.toggle('missing', file === undefined);
          if (document.activeElement !== caption) caption.value = current.attrs['caption'] as string;
          caption.readOnly = !editor.isEditable;
        };
        caption.addEventListener('input', () => {
          const position = getPos();
          if (position === undefined) return;
          editor.view.dispatch(editor.state.tr.setNodeAttribute(position, 'caption', caption.value));
        });
        caption.addEventListener('keydown', (event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const position = getPos();
          if (position !== undefined)
            editor
              .chain()
              .focus()
              .setTextSelection(position + 2)
              .run();
        });
        show();
        return {
          dom,
          update: (next) => {
            if (next.type !== current.type) return false;
            current = next;
            show();
            return true;
          },
          stopEvent: (event) => event.target === caption,
          ignoreMutation: () => true,
          selectNode: () => dom.classList.add('selected'),
          deselectNode: () => dom.classList.remove('selected'),
        };
      };
    },
  });
