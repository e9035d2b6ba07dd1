import { Section, TextArea, TextField } from '@atelier/ui';
import type { JSX } from 'solid-js';
import { useSettings } from './create-settings.js';
import { Rows } from './rows.js';

const MOST_LINES = 8;

export function Offices(): JSX.Element {
  const settings = useSettings();
  return (
    <Section id="offices" title="Offices" note="The first one is the postal address in the imprint.">
      <div data-field="offices">
        <Rows
          noun="office"
          rows={settings.get('offices')}
          name={({ city }) => city}
          fresh={() => ({ city: '', lines: [], phone: '' })}
          most={12}
          disabled={!settings.mayWrite()}
          onChange={(rows, label) => settings.set('offices', rows, label)}
        >
          {(row, change) => (
            <>
              <div class="row2">
                <TextField label="City" maxLength={100} value={row().city} onInput={(city) => change({ city })} />
                <TextField label="Phone" maxLength={40} inputmode="tel" value={row().phone} onInput={(phone) => change({ phone })} />
              </div>
              <TextArea
                label="Address, line by line"
                rows={3}
                value={row().lines.join('\n')}
                onInput={(text) => change({ lines: text.split('\n').slice(0, MOST_LINES) })}
              />
            </>
          )}
        </Rows>
      </div>
    </Section>
  );
}
