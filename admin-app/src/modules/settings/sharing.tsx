import { Section, TextArea, TextField } from '@atelier/ui';
import type { JSX } from 'solid-js';
import { useSettings } from './create-settings.js';
import { ImageField } from './image-field.js';

export function Sharing(): JSX.Element {
  const settings = useSettings();
  const seo = () => settings.get('seo');
  const set = (part: Partial<ReturnType<typeof seo>>, label: string): void => settings.set('seo', { ...seo(), ...part }, label);
  return (
    <Section id="sharing" title="Search and sharing" note="Used where a page says nothing of its own.">
      <div data-field="seo">
        <TextField
          label="Title"
          maxLength={120}
          advised={60}
          disabled={!settings.mayWrite()}
          value={seo().title}
          onInput={(title) => set({ title }, 'search title')}
        />
        <TextArea
          label="Description"
          rows={3}
          maxLength={320}
          advised={160}
          disabled={!settings.mayWrite()}
          value={seo().description}
          onInput={(description) => set({ description }, 'search description')}
        />
        <p class="lab">Image where a page without one is shared</p>
        <ImageField label="the shared image" id={seo().imageId} sizes="160px" onChange={(imageId) => set({ imageId }, 'shared image')} />
      </div>
    </Section>
  );
}
