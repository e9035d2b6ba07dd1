import { Section, TextField } from '@atelier/ui';
import { createSignal, type JSX } from 'solid-js';
import { useSettings } from './create-settings.js';
import { Toggle } from './fields.js';

const MOST_MONTHS = 120;

export function Privacy(): JSX.Element {
  const settings = useSettings();
  const [months, setMonths] = createSignal<string | null>(null);
  const shown = (): string => months() ?? String(settings.get('retentionMonths'));
  const valid = (text: string): boolean => /^\d{1,3}$/u.test(text) && Number(text) >= 1 && Number(text) <= MOST_MONTHS;
  return (
    <Section id="privacy" title="Privacy">
      <div data-field="retentionMonths">
        <TextField
          label="Months until archived letters lose who sent them"
          inputmode="numeric"
          maxLength={3}
          disabled={!settings.mayWrite()}
          error={valid(shown()) ? undefined : `A whole number from 1 to ${MOST_MONTHS}.`}
          help="Name, address, words and notes are erased for good; that there was a letter stays known."
          value={shown()}
          onInput={(text) => {
            setMonths(text);
            if (valid(text)) settings.set('retentionMonths', Number(text), 'retention');
          }}
          onBlur={() => setMonths(null)}
        />
      </div>
      <div data-field="keepLocation">
        <Toggle
          label="Keep where photographs were taken"
          help="For staff, in the media library. Visitors never get it."
          on={settings.get('keepLocation')}
          onChange={(on) => settings.set('keepLocation', on, 'location')}
        />
      </div>
    </Section>
  );
}
