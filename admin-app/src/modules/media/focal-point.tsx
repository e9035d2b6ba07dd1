import type { ImageView } from '@atelier/contracts';
import { Picture } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import type { AssetDraft } from './asset-draft.js';

const CROPS: readonly (readonly [string, number, number])[] = [
  ['16:9', 72, 40.5],
  ['1:1', 40, 40],
  ['4:5', 33, 41],
  ['Sharing', 76, 40],
];
const clamp = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000;

/** The point every crop keeps in view: by pointer, or with the arrows (Shift for larger steps). */
export function FocalPoint(props: { image: ImageView; draft: AssetDraft; editable: boolean }): JSX.Element {
  let plate: HTMLDivElement | undefined;
  const point = () => props.draft.get('focalPoint');
  const set = (x: number, y: number): void => props.draft.set('focalPoint', { x: clamp(x), y: clamp(y) });
  const follow = (event: PointerEvent): void => {
    const box = plate?.getBoundingClientRect();
    if (box !== undefined) set((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (!props.editable || event.button !== 0) return;
    const target = event.currentTarget as HTMLElement;
    target.setPointerCapture(event.pointerId);
    follow(event);
    const move = (moved: PointerEvent): void => follow(moved);
    target.addEventListener('pointermove', move);
    target.addEventListener('pointerup', () => target.removeEventListener('pointermove', move), { once: true });
    target.addEventListener('pointercancel', () => target.removeEventListener('pointermove', move), { once: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.shiftKey ? 0.1 : 0.02;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by === undefined || !props.editable) return;
    event.preventDefault();
    event.stopPropagation();
    set(point().x + (by[0] ?? 0), point().y + (by[1] ?? 0));
  };
  const percent = (value: number): number => Math.round(value * 100);
  const centred = (): boolean => point().x === 0.5 && point().y === 0.5;
  return (
    <div data-field="focalPoint">
      <div
        ref={plate}
        class="focal"
        onPointerDown={onPointerDown}
        style={{ 'aspect-ratio': `${props.image.width} / ${props.image.height}` }}
      >
        <Picture image={props.image} sizes="320px" alt={props.image.alt} eager />
        <button
          type="button"
          class="pt"
          role="slider"
          aria-label="Focal point"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent(point().x)}
          aria-valuetext={`${percent(point().x)} % from the left, ${percent(point().y)} % from the top`}
          aria-disabled={!props.editable}
          style={{ left: `${point().x * 100}%`, top: `${point().y * 100}%` }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="crops">
        <For each={CROPS}>
          {([label, width, height]) => (
            <figure>
              <div style={{ width: `${width}px`, height: `${height}px` }}>
                <Picture image={{ ...props.image, focalPoint: point() }} sizes="80px" />
              </div>
              <figcaption>{label}</figcaption>
            </figure>
          )}
        </For>
        <Show when={props.editable && !centred()}>
          <button type="button" class="link end" onClick={() => set(0.5, 0.5)}>
            Reset
          </button>
        </Show>
      </div>
    </div>
  );
}
