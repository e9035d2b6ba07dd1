import { Button, TextArea, TextField } from '@atelier/ui';
import { Show, type JSX } from 'solid-js';
import type { AssetDraft } from './asset-draft.js';

/** Alternative text, caption and credit of one image. */
export function AssetFields(props: { draft: AssetDraft; editable: boolean; only?: 'alt' }): JSX.Element {
  const line = (text: string): string => text.replace(/\n/g, ' ');
  return (
    <>
      <div data-field="alt">
        <TextArea
          label="Alternative text"
          help="What somebody who cannot see it should know. Not “image of”."
          value={props.draft.get('alt')}
          advised={160}
          maxLength={500}
          readOnly={!props.editable}
          onInput={(value) => props.draft.set('alt', line(value))}
        />
        <Clash draft={props.draft} field="alt" />
      </div>
      <Show when={props.only === undefined}>
        <div data-field="caption">
          <TextArea
            label="Caption"
            rows={1}
            value={props.draft.get('caption')}
            maxLength={500}
            readOnly={!props.editable}
            onInput={(value) => props.draft.set('caption', line(value))}
          />
          <Clash draft={props.draft} field="caption" />
        </div>
        <div data-field="credit">
          <TextField
            label="Credit"
            value={props.draft.get('credit')}
            maxLength={200}
            readOnly={!props.editable}
            autocomplete="off"
            onInput={(value) => props.draft.set('credit', value)}
          />
          <Clash draft={props.draft} field="credit" />
        </div>
      </Show>
    </>
  );
}

/** Somebody else wrote something different meanwhile: both are shown, nobody's is lost. */
function Clash(props: { draft: AssetDraft; field: 'alt' | 'caption' | 'credit' }): JSX.Element {
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
