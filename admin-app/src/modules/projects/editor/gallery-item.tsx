import type { Values } from '../values.js';
import { Icon, Menu, Picture, type MenuItem } from '@atelier/ui';
import { useDraggable, useDroppable } from '@dnd-kit/solid';
import { Show, useContext, type JSX } from 'solid-js';
import { lacksAlt, useEditor } from '@atelier/content-kit/editor';
import type { GalleryActs } from './gallery-acts.js';
import { SortingContext } from './gallery-sortable.js';

interface GalleryItemProps {
  id: string;
  /** Place in the gallery; −1 for a cover that is not in it. */
  index: number;
  count: number;
  acts: GalleryActs;
  onDescribe: () => void;
  onChangeCover: () => void;
}

export function GalleryItem(props: GalleryItemProps): JSX.Element {
  const editor = useEditor<Values>();
  const sorting = useContext(SortingContext);
  const inGallery = (): boolean => props.index >= 0;
  const draggable = useDraggable({
    get id() {
      return props.id;
    },
    get disabled() {
      return !inGallery() || !editor.mayWrite();
    },
  });
  const droppable = useDroppable({
    get id() {
      return props.id;
    },
    get disabled() {
      return !inGallery();
    },
  });
  const image = () => editor.images().get(props.id);
  const isCover = (): boolean => editor.get('coverId') === props.id;
  const caption = (): string => editor.get('gallery')[props.index]?.caption ?? '';
  const name = (): string => (inGallery() ? `image ${props.index + 1}` : 'the cover');

  const onGripKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -4, ArrowDown: 4, Home: -1000, End: 1000 }[event.key];
    if (by !== undefined && event.altKey) {
      event.preventDefault();
      props.acts.moveBy(props.id, by);
    } else if (event.key === 'Delete') props.acts.remove(props.id);
  };

  return (
    <li
      ref={(element) => {
        draggable.ref(element);
        droppable.ref(element);
      }}
      data-asset={props.id}
      classList={{
        before: sorting?.edge(props.id) === 'before',
        after: sorting?.edge(props.id) === 'after',
        moving: sorting?.isSource(props.id) === true,
      }}
    >
      <div class="top">
        <Show when={inGallery() && editor.mayWrite()}>
          <button
            type="button"
            id={`grip-${props.id}`}
            ref={(element) => draggable.handleRef(element)}
            class="icon grip"
            aria-label={`Move ${name()} of ${props.count}`}
            aria-describedby="gallery-help"
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
            onKeyDown={onGripKey}
          >
            <Icon name="grip" />
          </button>
        </Show>
        <Show when={inGallery()}>
          <span class="n">{props.index + 1}</span>
        </Show>
        <Show when={isCover()}>
          <span class="small ml-2">Cover</span>
        </Show>
        <Show when={editor.mayWrite()}>
          <span class="end">
            <Menu label={`Actions for ${name()}`} items={menuOf(props, isCover())} />
          </span>
        </Show>
      </div>
      <div class="plate">
        <Picture image={image()} sizes="(max-width: 699px) 45vw, 180px" alt={image()?.alt ?? ''} />
        <Show when={image() === undefined}>
          <span class="plate-note small">Sizes are being made</span>
        </Show>
      </div>
      <Show when={inGallery()} fallback={<span class="small q py-2">Not in the gallery itself</span>}>
        <textarea
          class="cap"
          rows={1}
          maxLength={500}
          aria-label={`Caption of ${name()}`}
          placeholder="Caption"
          value={caption()}
          readOnly={!editor.mayWrite()}
          onInput={(event) => props.acts.caption(props.id, event.currentTarget.value.replace(/\n/g, ' '))}
        />
      </Show>
      <Show when={image()}>
        {(known) => (
          <button
            type="button"
            class="alt"
            classList={{ missing: lacksAlt(known()) }}
            title={known().alt}
            aria-label={
              lacksAlt(known()) ? `Write alternative text for ${name()}` : `Alternative text of ${name()}: ${known().alt || 'none needed'}`
            }
            onClick={() => props.onDescribe()}
          >
            <Icon name={lacksAlt(known()) ? 'warning' : 'check'} size={12} />
            <span class="clip">{lacksAlt(known()) ? 'Write alternative text' : known().alt || 'Decorative'}</span>
          </button>
        )}
      </Show>
    </li>
  );
}

function menuOf(props: GalleryItemProps, isCover: boolean): MenuItem[] {
  const { acts, id, index, count } = { acts: props.acts, id: props.id, index: props.index, count: props.count };
  if (index < 0) {
    return [
      { label: 'Choose another cover…', run: () => props.onChangeCover() },
      { label: 'Add it to the gallery', run: () => acts.add([id]) },
      { label: 'No cover', apart: true, danger: true, run: () => acts.setCover(null) },
    ];
  }
  const places = Array.from({ length: count }, (_, place) => place).filter((place) => place !== index);
  return [
    isCover
      ? { label: 'Choose another cover…', run: () => props.onChangeCover() }
      : { label: 'Use as cover', run: () => acts.setCover(id) },
    { label: 'Alternative text…', run: () => props.onDescribe() },
    { label: 'Move to the front', apart: true, disabled: index === 0, run: () => acts.moveTo(id, 0) },
    { label: 'Move to the end', disabled: index === count - 1, run: () => acts.moveTo(id, count - 1) },
    ...places
      .filter((place) => Math.abs(place - index) <= 6)
      .map((place): MenuItem => ({
        label: `Move to place ${place + 1}`,
        apart: place === Math.max(0, index - 6) && place < index,
        run: () => acts.moveTo(id, place),
      })),
    { label: 'Take out of the gallery', apart: true, danger: true, run: () => acts.remove(id) },
  ];
}
