import { useKit } from '@atelier/admin-kit';
import { Button, IconButton } from '@atelier/ui';
import { Index, Show, type Accessor, type JSX } from 'solid-js';

interface RowsProps<T> {
  /** Of one row: “office”. */
  noun: string;
  rows: readonly T[];
  /** How a row is called when it is moved or taken out. */
  name: (row: T) => string;
  fresh: () => T;
  most: number;
  disabled: boolean;
  onChange: (rows: T[], label: string) => void;
  children: (row: Accessor<T>, change: (part: Partial<T>) => void) => JSX.Element;
}

/** A list that is written, added to, put in order and taken from, with the keyboard as with the pointer. */
export function Rows<T extends object>(props: RowsProps<T>): JSX.Element {
  const kit = useKit();
  let list!: HTMLOListElement;
  /** After the rows were drawn anew, the button that was pressed is somewhere else. */
  const focus = (at: number, selector: string): void =>
    queueMicrotask(() => (list.children[at]?.querySelector<HTMLElement>(selector) ?? list.parentElement?.querySelector('button'))?.focus());
  const replace = (at: number, part: Partial<T>): void =>
    props.onChange(
      props.rows.map((row, index) => (index === at ? { ...row, ...part } : row)),
      `${props.noun} ${at + 1}`,
    );
  const move = (at: number, by: -1 | 1): void => {
    const rows = [...props.rows];
    const [row] = rows.splice(at, 1);
    if (row === undefined) return;
    rows.splice(at + by, 0, row);
    props.onChange(rows, `order of ${props.noun}`);
    const end = at + by === 0 || at + by === rows.length - 1;
    const asked = by < 0 ? '[data-up]' : '[data-down]';
    const back = by < 0 ? '[data-down]' : '[data-up]';
    focus(at + by, end ? back : asked);
    kit.announce(`${props.name(row) || props.noun}, place ${at + by + 1} of ${rows.length}`);
  };
  const remove = (at: number): void => {
    const before = [...props.rows];
    const [gone] = before.slice(at, at + 1);
    props.onChange(
      before.filter((_, index) => index !== at),
      `take out ${props.noun}`,
    );
    focus(Math.min(at, before.length - 2), '[data-remove]');
    kit.toasts.show({
      text: `${(gone && props.name(gone)) || `One ${props.noun}`}: taken out.`,
      action: {
        label: 'Undo',
        run: () => gone && props.onChange([...props.rows.slice(0, at), gone, ...props.rows.slice(at)], `put back ${props.noun}`),
      },
    });
  };
  const add = (): void => {
    props.onChange([...props.rows, props.fresh()], `add ${props.noun}`);
    focus(props.rows.length - 1, 'input, textarea');
  };
  return (
    <div class="rows">
      <ol ref={list}>
        <Index each={props.rows}>
          {(row, at) => (
            <li>
              <fieldset disabled={props.disabled} aria-label={`${props.noun} ${at + 1}`}>
                {props.children(row, (part) => replace(at, part))}
              </fieldset>
              <Show when={!props.disabled}>
                <span class="row-acts">
                  <IconButton
                    data-up=""
                    icon="up"
                    label={`Move ${props.name(row()) || props.noun} up`}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  />
                  <IconButton
                    data-down=""
                    icon="down"
                    label={`Move ${props.name(row()) || props.noun} down`}
                    disabled={at === props.rows.length - 1}
                    onClick={() => move(at, 1)}
                  />
                  <IconButton
                    data-remove=""
                    icon="close"
                    label={`Take out ${props.name(row()) || props.noun}`}
                    onClick={() => remove(at)}
                  />
                </span>
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <Show when={!props.disabled && props.rows.length < props.most}>
        <Button size="row" onClick={add}>
          Add {props.noun}
        </Button>
      </Show>
    </div>
  );
}
