import { PROJECT_STAGES } from './stages.js';
import { createSignal, createUniqueId, For, type JSX } from 'solid-js';
import { Credits } from './credits.js';
import type { Field, Values } from '../values.js';
import { Tags, useEditor } from '@atelier/content-kit/editor';
import { STAGE_NAMES } from '../field-words.js';

/** The title block: facts on ruled lines. */
export function Facts(): JSX.Element {
  const editor = useEditor<Values>();
  const place = (change: Partial<Values['location']>): void => editor.set('location', { ...editor.get('location'), ...change }, 'place');
  return (
    <div class="facts">
      <Fact field="location" label="City" value={editor.get('location').city} max={100} onInput={(city) => place({ city })} />
      <Fact field="location" label="Country" value={editor.get('location').country} max={100} onInput={(country) => place({ country })} />
      <YearFact field="startYear" label="Begun" />
      <YearFact field="year" label="Completed" />
      <Fact
        field="client"
        label="Client"
        wide
        value={editor.get('client')}
        max={200}
        onInput={(value) => editor.set('client', value, 'client')}
      />
      <Fact
        field="discipline"
        label="Discipline"
        value={editor.get('discipline')}
        max={60}
        onInput={(value) => editor.set('discipline', value, 'discipline')}
      />
      <AreaFact />
      <StageFact />
      <Fact
        field="number"
        label="Number"
        value={editor.get('number')}
        max={12}
        onInput={(value) => editor.set('number', value, 'number')}
      />
      <div class="w2 toggle-fact" data-field="featured">
        <label>
          <span>
            Featured <span class="qq">on the home page</span>
          </span>
          <input
            class="switch"
            type="checkbox"
            role="switch"
            checked={editor.get('featured')}
            disabled={!editor.mayWrite()}
            onChange={(event) => editor.set('featured', event.currentTarget.checked, 'featured')}
          />
        </label>
      </div>
      <Tags />
      <Credits />
    </div>
  );
}

interface FactProps {
  field: Field;
  label: string;
  value: string;
  max: number;
  wide?: boolean;
  onInput: (value: string) => void;
}

function Fact(props: FactProps): JSX.Element {
  const editor = useEditor<Values>();
  const id = createUniqueId();
  return (
    <div classList={{ w2: props.wide === true }} data-field={props.field}>
      <label for={id}>{props.label}</label>
      <input
        id={id}
        value={props.value}
        maxLength={props.max}
        readOnly={!editor.mayWrite()}
        autocomplete="off"
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** A number as it is typed; sent only when it is one. Words that are no number stay in the field, with a sentence. */
function NumberFact(props: {
  field: Field;
  label: string;
  value: number | null;
  parse: (text: string) => number | null | undefined;
  show: (value: number) => string;
  hint: string;
  onValue: (value: number | null) => void;
}): JSX.Element {
  const editor = useEditor<Values>();
  const id = createUniqueId();
  const [typed, setTyped] = createSignal<string | null>(null);
  const wrong = (): boolean => typed() !== null && props.parse(typed() ?? '') === undefined;
  const shown = (): string => typed() ?? (props.value === null ? '' : props.show(props.value));
  return (
    <div data-field={props.field}>
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="n"
        inputmode="decimal"
        autocomplete="off"
        value={shown()}
        readOnly={!editor.mayWrite()}
        aria-invalid={wrong()}
        aria-describedby={`${id}-error`}
        onFocus={() => setTyped(props.value === null ? '' : String(props.value))}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          const value = props.parse(event.currentTarget.value);
          if (value !== undefined) props.onValue(value);
        }}
        onBlur={() => !wrong() && setTyped(null)}
      />
      <p id={`${id}-error`} role="status" class="err">
        {wrong() ? props.hint : ''}
      </p>
    </div>
  );
}

function YearFact(props: { field: 'year' | 'startYear'; label: string }): JSX.Element {
  const editor = useEditor<Values>();
  const parse = (text: string): number | null | undefined => {
    if (text.trim() === '') return null;
    const year = Number(text.trim());
    return /^\d{4}$/.test(text.trim()) && year >= 1000 && year <= 2200 ? year : undefined;
  };
  return (
    <NumberFact
      field={props.field}
      label={props.label}
      value={editor.get(props.field)}
      parse={parse}
      show={String}
      hint="Four digits, for example 2024."
      onValue={(value) => editor.set(props.field, value, props.label.toLowerCase())}
    />
  );
}

function AreaFact(): JSX.Element {
  const editor = useEditor<Values>();
  const parse = (text: string): number | null | undefined => {
    const plain = text.replace(/m²|m2|[\s,’']/gu, '');
    if (plain === '') return null;
    const value = Number(plain);
    return Number.isFinite(value) && value >= 0 && value <= 100_000_000 ? value : undefined;
  };
  return (
    <NumberFact
      field="area"
      label="Floor area"
      value={editor.get('area')}
      parse={parse}
      show={(value) => `${value.toLocaleString('en-GB')} m²`}
      hint="A number of square metres."
      onValue={(value) => editor.set('area', value, 'floor area')}
    />
  );
}

function StageFact(): JSX.Element {
  const editor = useEditor<Values>();
  const id = createUniqueId();
  return (
    <div data-field="stage">
      <label for={id}>Stage</label>
      <select
        id={id}
        disabled={!editor.mayWrite()}
        onChange={(event) => editor.set('stage', (event.currentTarget.value || null) as Values['stage'], 'stage')}
      >
        <option value="" selected={editor.get('stage') === null}>
          Not said
        </option>
        <For each={PROJECT_STAGES}>
          {(stage) => (
            <option value={stage} selected={editor.get('stage') === stage}>
              {STAGE_NAMES[stage]}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
