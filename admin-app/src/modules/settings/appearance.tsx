import { contrast, SITE_PAPER } from '@atelier/contracts';
import { Section, TextField } from '@atelier/ui';
import { For, Show, type JSX } from 'solid-js';
import { colourMistake } from './completeness.js';
import { useSettings } from './create-settings.js';

const INKS = { light: '#161714', dark: '#ECEAE4' } as const;
/** Pairs that can be read on both papers. */
const SWATCHES = [
  { name: 'Fir', light: '#0B5D3B', dark: '#74C69D' },
  { name: 'Brick', light: '#8A3B12', dark: '#E8A27C' },
  { name: 'Cobalt', light: '#1D44C9', dark: '#9FB4FF' },
  { name: 'Plum', light: '#6B2358', dark: '#D9A0C8' },
  { name: 'Ink', light: '#161714', dark: '#ECEAE4' },
] as const;

export function Appearance(): JSX.Element {
  const settings = useSettings();
  const accent = () => settings.get('accent');
  const set = (light: string, dark: string): void => settings.set('accent', { light, dark }, 'accent');
  const chosen = (swatch: (typeof SWATCHES)[number]): boolean =>
    swatch.light === accent().light.toUpperCase() && swatch.dark === accent().dark.toUpperCase();
  return (
    <Section id="appearance" title="Appearance" note="For visitors. The admin keeps its own.">
      <div data-field="accent">
        <fieldset class="field" disabled={!settings.mayWrite()}>
          <legend class="lab">Accent</legend>
          <div class="swatches">
            <For each={SWATCHES}>
              {(swatch) => (
                <label class="sw">
                  <input type="radio" name="accent" checked={chosen(swatch)} onChange={() => set(swatch.light, swatch.dark)} />
                  <i style={{ background: `linear-gradient(to right, ${swatch.light} 50%, ${swatch.dark} 50%)` }} />
                  {swatch.name}
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <div class="row2">
          <For each={['light', 'dark'] as const}>
            {(scheme) => (
              <div>
                <TextField
                  label={`On ${scheme} paper`}
                  maxLength={7}
                  disabled={!settings.mayWrite()}
                  error={colourMistake(accent()[scheme], scheme)}
                  value={accent()[scheme]}
                  onInput={(value) => settings.set('accent', { ...accent(), [scheme]: value }, `accent ${scheme}`)}
                />
                <div class="mini" style={{ background: SITE_PAPER[scheme], color: INKS[scheme] }} aria-hidden="true">
                  <b>{settings.get('wordmark').left}</b>
                  <span style={{ color: accent()[scheme] }}>{settings.get('tagline') || 'A link, as visitors see it'}</span>
                </div>
                <Show when={colourMistake(accent()[scheme], scheme) === undefined}>
                  <p class="help">{contrast(accent()[scheme], SITE_PAPER[scheme]).toFixed(1)} : 1. Easy to read.</p>
                </Show>
              </div>
            )}
          </For>
        </div>
      </div>
    </Section>
  );
}
