import { Section, TextField } from '@atelier/ui';
import { For, type JSX } from 'solid-js';
import { useSettings } from './create-settings.js';
import { ImageField } from './image-field.js';
import { Rows } from './rows.js';

export function People(): JSX.Element {
  const settings = useSettings();
  return (
    <Section id="people" title="People on the site" note="As they stand on the page about the studio.">
      <datalist id="cities">
        <For each={settings.get('offices')}>{({ city }) => <option value={city} />}</For>
      </datalist>
      <div data-field="people">
        <Rows
          noun="person"
          rows={settings.get('people')}
          name={({ name }) => name}
          fresh={() => ({ name: '', role: '', office: settings.get('offices')[0]?.city ?? '', since: '', portraitId: null })}
          most={200}
          disabled={!settings.mayWrite()}
          onChange={(rows, label) => settings.set('people', rows, label)}
        >
          {(row, change) => (
            <div class="person-row">
              <ImageField
                label={`portrait of ${row().name || 'this person'}`}
                id={row().portraitId}
                sizes="72px"
                onChange={(portraitId) => change({ portraitId })}
              />
              <div class="row2">
                <TextField label="Name" maxLength={100} value={row().name} onInput={(name) => change({ name })} />
                <TextField label="What they do" maxLength={100} value={row().role} onInput={(role) => change({ role })} />
                <TextField label="Office" list="cities" maxLength={100} value={row().office} onInput={(office) => change({ office })} />
                <TextField label="Since" maxLength={20} value={row().since} onInput={(since) => change({ since })} />
              </div>
            </div>
          )}
        </Rows>
      </div>
    </Section>
  );
}
