import { Button, firstName, Notice } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import { useSettings, type Field } from './create-settings.js';

const NAMES: Record<Field, string> = {
  name: 'Name',
  wordmark: 'Wordmark',
  founded: 'Founded',
  tagline: 'What you are',
  invitation: 'Invitation',
  people: 'People',
  offices: 'Offices',
  prizes: 'Prizes',
  email: 'E-mail',
  social: 'Links',
  accent: 'Accent',
  language: 'Language',
  form: 'Form',
  seo: 'Search and sharing',
  requests: 'Requests',
  retentionMonths: 'Retention',
  keepLocation: 'Location',
};

/** Settings that two people changed at the same time: nothing is sent until one version is chosen. */
export function Conflicts(): JSX.Element {
  const settings = useSettings();
  const by = (): string => firstName(settings.other()?.name ?? 'Somebody');
  const brief = (value: unknown): string => {
    if (Array.isArray(value)) return `${value.length} entries`;
    return typeof value === 'string' ? `“${value}”` : '';
  };
  return (
    <Show when={settings.conflicts().length > 0}>
      <div class="conflicts">
        <For each={settings.conflicts()}>
          {(field) => (
            <Notice
              kind="warning"
              title={`${by()} changed ${NAMES[field]} at the same time.`}
              actions={
                <>
                  <Button size="row" onClick={() => settings.decide(field, 'mine')}>
                    Keep mine
                  </Button>
                  <Button size="row" onClick={() => settings.decide(field, 'theirs')}>
                    Take theirs
                  </Button>
                </>
              }
            >
              Yours {brief(settings.get(field))} is kept here and not saved; theirs {brief(settings.theirs(field))} is public.
            </Notice>
          )}
        </For>
      </div>
    </Show>
  );
}
