import { TextField } from '@atelier/ui';
import type { JSX } from 'solid-js';
import type { SiteContent } from '@atelier/contracts';
import { useSettings, type Field } from './create-settings.js';

type TextKey = { [K in Field]: SiteContent[K] extends string ? K : never }[Field];

/** One setting that is a line of text. */
export function Line(props: {
  field: TextKey;
  label: string;
  max: number;
  help?: string;
  mistake?: (text: string) => string | undefined;
}): JSX.Element {
  const settings = useSettings();
  return (
    <div data-field={props.field}>
      <TextField
        label={props.label}
        help={props.help}
        maxLength={props.max}
        disabled={!settings.mayWrite()}
        error={props.mistake?.(settings.get(props.field))}
        value={settings.get(props.field)}
        onInput={(value) => settings.set(props.field, value, props.label)}
      />
    </div>
  );
}

export function Toggle(props: { label: string; help: string; on: boolean; onChange: (on: boolean) => void }): JSX.Element {
  const settings = useSettings();
  return (
    <label class="toggle">
      <span>
        {props.label}
        <span class="help block">{props.help}</span>
      </span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        checked={props.on}
        disabled={!settings.mayWrite()}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
