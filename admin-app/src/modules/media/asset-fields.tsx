import { Button, TextArea, TextField } from '@atelier/ui';
import { Show, type JSX } from 'solid-js';
import type { AssetDraft } from './asset-draft.js';

type TextKey = 'alt' | 'caption' | 'credit' | 'copyright';
const oneLine = (text: string): string => text.replace(/\n/g, ' ');

/** What is written about one image; `only="alt"` for where just that is missed. */
export function AssetFields(props: { draft: AssetDraft; editable: boolean; only?: 'alt' }): JSX.Element {
  return (
    <>
      <AltField draft={props.draft} editable={props.editable} />
      <Show when={props.only === undefined}>
        <div data-field="caption">
          <TextArea
            label="Caption"
            rows={1}
            value={props.draft.get('caption')}
            maxLength={500}
            readOnly={!props.editable}
            onInput={(value) => props.draft.set('caption', oneLine(value))}
          />
          <Clash draft={props.draft} field="caption" />
        </div>
        <LineField draft={props.draft} editable={props.editable} field="credit" label="Credit" />
        <LineField draft={props.draft} editable={props.editable} field="copyright" label="Copyright" />
      </Show>
    </>
  );
}

/** Alternative text, or the word that none is needed (WCAG 2.2, 1.1.1). */
function AltField(props: { draft: AssetDraft; editable: boolean }): JSX.Element {
  const decorative = (): boolean => props.draft.get('decorative');
  return (
    <>
      <div data-field="alt">
        <TextArea
          label="Alternative text"
          help={
            decorative()
              ? 'Decorative: screen readers pass over it. What stands here is kept.'
              : 'What somebody who cannot see it should know. Not “image of”.'
          }
          value={props.draft.get('alt')}
          advised={160}
          maxLength={500}
          readOnly={!props.editable || decorative()}
          onInput={(value) => props.draft.set('alt', oneLine(value))}
        />
        <Clash draft={props.draft} field="alt" />
      </div>
      <label class="decorative" data-field="decorative">
        <input
          type="checkbox"
          class="switch"
          role="switch"
          checked={decorative()}
          disabled={!props.editable}
          onChange={(event) => props.draft.set('decorative', event.currentTarget.checked)}
        />
        Decorative: says nothing that words could
      </label>
    </>
  );
}

function LineField(props: { draft: AssetDraft; editable: boolean; field: 'credit' | 'copyright'; label: string }): JSX.Element {
  return (
    <div data-field={props.field}>
      <TextField
        label={props.label}
        value={props.draft.get(props.field)}
        maxLength={200}
        readOnly={!props.editable}
        autocomplete="off"
        onInput={(value) => props.draft.set(props.field, value)}
      />
      <Clash draft={props.draft} field={props.field} />
    </div>
  );
}

/** Somebody else wrote something different meanwhile: both are shown, nobody's is lost. */
function Clash(props: { draft: AssetDraft; field: TextKey }): JSX.Element {
  return (
    <Show when={props.draft.conflicts().includes(props.field)}>
      <div class="asset-clash" role="status">
        <p>Somebody wrote meanwhile: “{props.draft.server()[props.field]}”. Yours is kept.</p>
        <div class="acts">
          <Button size="row" onClick={() => props.draft.decide(props.field, 'mine')}>
            Keep mine
          </Button>
          <Button size="row" kind="quiet" onClick={() => props.draft.decide(props.field, 'theirs')}>
            Take theirs
          </Button>
        </div>
      </div>
    </Show>
  );
}
