import { Section, TextField } from '@atelier/ui';
import type { JSX } from 'solid-js';
import { isEmail, isLanguage, isLink } from './completeness.js';
import { useSettings } from './create-settings.js';
import { Line } from './fields.js';
import { Rows } from './rows.js';

export function Studio(): JSX.Element {
  const settings = useSettings();
  const mark = () => settings.get('wordmark');
  const setMark = (part: 'left' | 'right' | 'between') => (value: string) =>
    settings.set('wordmark', { ...mark(), [part]: value }, `wordmark ${part}`);
  return (
    <Section id="studio" title="Studio">
      <div class="row2">
        <Line field="name" label="Name" max={80} mistake={(text) => (text.trim() === '' ? 'The site needs a name.' : undefined)} />
        <Line field="founded" label="Founded" max={20} />
      </div>
      <div class="row2" data-field="wordmark">
        <TextField
          label="At the left edge of every page"
          maxLength={40}
          disabled={!settings.mayWrite()}
          error={mark().left.trim() === '' ? 'It leads home, so it needs a word.' : undefined}
          value={mark().left}
          onInput={setMark('left')}
        />
        <TextField
          label="At the right edge"
          maxLength={40}
          disabled={!settings.mayWrite()}
          value={mark().right}
          onInput={setMark('right')}
        />
        <TextField
          label="Between them, at the foot"
          maxLength={40}
          disabled={!settings.mayWrite()}
          value={mark().between}
          onInput={setMark('between')}
        />
        <Line
          field="language"
          label="Language of the texts"
          max={6}
          help="A tag like en or pt-PT."
          mistake={(text) => (isLanguage(text) ? undefined : 'A tag like en or pt-PT.')}
        />
      </div>
      <Line field="tagline" label="What you are, in a line" max={200} />
      <Line field="invitation" label="Invitation to write" max={200} />
      <Line
        field="email"
        label="E-mail"
        max={254}
        mistake={(text) => (text === '' || isEmail(text) ? undefined : 'An address like studio@example.org.')}
      />
      <h3>Elsewhere</h3>
      <div data-field="social">
        <Rows
          noun="link"
          rows={settings.get('social')}
          name={({ label }) => label}
          fresh={() => ({ label: '', url: 'https://' })}
          most={12}
          disabled={!settings.mayWrite()}
          onChange={(rows, label) => settings.set('social', rows, label)}
        >
          {(row, change) => (
            <div class="row2">
              <TextField label="Words" maxLength={60} value={row().label} onInput={(label) => change({ label })} />
              <TextField
                label="Address"
                maxLength={500}
                inputmode="url"
                error={isLink(row().url) || row().url === 'https://' ? undefined : 'An address like https://example.org.'}
                value={row().url}
                onInput={(url) => change({ url })}
              />
            </div>
          )}
        </Rows>
      </div>
      <h3>Prizes and books</h3>
      <div data-field="prizes">
        <Rows
          noun="prize"
          rows={settings.get('prizes')}
          name={({ text }) => text}
          fresh={() => ({ year: '', text: '' })}
          most={60}
          disabled={!settings.mayWrite()}
          onChange={(rows, label) => settings.set('prizes', rows, label)}
        >
          {(row, change) => (
            <div class="row-narrow">
              <TextField label="Year" maxLength={20} value={row().year} onInput={(year) => change({ year })} />
              <TextField label="What" maxLength={200} value={row().text} onInput={(text) => change({ text })} />
            </div>
          )}
        </Rows>
      </div>
    </Section>
  );
}
