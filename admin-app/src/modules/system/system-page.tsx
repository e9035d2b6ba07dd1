import { describeFailure, Page, useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import { After, Button, Icon, Notice, timeOfDay, type IconName } from '@atelier/ui';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { areasOf, worst, type Area, type State } from './findings.js';
import './system.css';

const WORDS: Record<State, string> = { ok: 'Well', warning: 'Look at it', failing: 'Failing' };
const ICONS: Record<State, IconName> = { ok: 'check', warning: 'warning', failing: 'close' };
const SENTENCES: Record<State, string> = {
  ok: 'Everything runs.',
  warning: 'It runs. Something wants a look.',
  failing: 'Something does not work.',
};

/** How the studio runs, as rows: what, how it stands, and what to do about it. Asked for when the page opens, and by its button. */
export default function SystemPage(): JSX.Element {
  const kit = useKit();
  const query = useQuery(
    () => ({ queryKey: ['system'], queryFn: () => kit.api.system(), staleTime: 0, refetchOnWindowFocus: false }),
    () => queryClient,
  );
  const status = () => (query.isPending || query.data === undefined ? undefined : query.data);
  const areas = createMemo(() => {
    const now = status();
    return now === undefined ? [] : areasOf(now);
  });
  return (
    <Page
      title="System"
      toRead
      note={<Show when={status()}>{(now) => <>as of {timeOfDay(now().now)}</>}</Show>}
      actions={
        <Button onClick={() => void query.refetch()} disabled={query.isFetching}>
          <Icon name="retry" />
          {query.isFetching ? 'Looking …' : 'Look again'}
        </Button>
      }
    >
      <div class="system">
        <Show when={query.isPending}>
          <After>
            <div class="grid gap-4" aria-hidden="true">
              <span class="sk w-64" />
              <span class="sk w-96" />
            </div>
          </After>
        </Show>
        <Show when={query.isError && describeFailure(query.error, 'How the system stands could not be read.')}>
          {(failed) => (
            <Notice kind="failure" title={failed().title}>
              {failed().text} <span class="qq">{failed().reference}</span>
            </Notice>
          )}
        </Show>
        <Show when={status()}>
          <Notice
            kind={worst(areas()) === 'ok' ? 'plain' : worst(areas()) === 'warning' ? 'warning' : 'failure'}
            icon={ICONS[worst(areas())]}
            title={SENTENCES[worst(areas())]}
          />
          <For each={areas()}>{(area, index) => <AreaRows area={area} id={`area-${index()}`} />}</For>
        </Show>
      </div>
    </Page>
  );
}

function AreaRows(props: { area: Area; id: string }): JSX.Element {
  return (
    <section aria-labelledby={props.id}>
      <h2 class="h" id={props.id}>
        {props.area.name}
      </h2>
      <dl class="findings">
        <For each={props.area.findings}>
          {(finding) => (
            <div class="finding">
              <dt>{finding.label}</dt>
              <dd>
                <span class="n">{finding.value}</span>
                <Show when={finding.advice}>{(advice) => <span class="q advice">{advice()}</span>}</Show>
              </dd>
              <dd class="mark">
                <Show when={finding.state}>
                  {(state) => (
                    <span class={`st ${state()}`}>
                      <Icon name={ICONS[state()]} />
                      {WORDS[state()]}
                    </span>
                  )}
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
