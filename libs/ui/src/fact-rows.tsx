import { For, type JSX } from 'solid-js';

/** Rows of a `dl class="kv"`: name and value; those without a value are left out. */
export function FactRows(props: { facts: readonly (readonly [name: string, value: string])[] }): JSX.Element {
  return (
    <For each={props.facts.filter(([, value]) => value !== '')}>
      {([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      )}
    </For>
  );
}
