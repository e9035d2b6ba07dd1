import { describeFailure, isTyping, Page, runKey, useKit } from '@atelier/admin-kit';
import { SaveSentence } from '@atelier/admin-kit/saving';
import type { AdminSite } from '@atelier/contracts';
import { After, Button, Icon, Notice } from '@atelier/ui';
import { createResource, createSignal, For, Match, onCleanup, onMount, Show, Switch, type JSX } from 'solid-js';
import { Appearance } from './appearance.js';
import { Conflicts } from './conflicts.js';
import { createSettings, SettingsProvider } from './create-settings.js';
import { Offices } from './offices.js';
import { People } from './people.js';
import { Privacy } from './privacy.js';
import { Requests } from './requests.js';
import './settings.css';
import { Sharing } from './sharing.js';
import { Studio } from './studio.js';

const SECTIONS = [
  ['studio', 'Studio', Studio],
  ['offices', 'Offices', Offices],
  ['people', 'People on the site', People],
  ['appearance', 'Appearance', Appearance],
  ['sharing', 'Search and sharing', Sharing],
  ['requests', 'Requests', Requests],
  ['privacy', 'Privacy', Privacy],
] as const;

/** What the studio says about itself, and how its site works. */
export default function SettingsPage(): JSX.Element {
  const kit = useKit();
  const [site, { refetch }] = createResource(() =>
    kit.api.settings.get().then(
      (found): { found: AdminSite } | { error: unknown } => ({ found }),
      (error: unknown) => ({ error }),
    ),
  );
  const loaded = () => (site.loading ? undefined : site.latest);
  const found = () => {
    const result = loaded();
    return result !== undefined && 'found' in result ? result.found : undefined;
  };
  const failure = () => {
    const result = loaded();
    return result !== undefined && 'error' in result ? describeFailure(result.error, 'The settings could not be read.') : undefined;
  };
  return (
    <Switch
      fallback={
        <Page title="Settings">
          <After>
            <div class="grid gap-5" aria-hidden="true">
              <span class="sk w-96" />
              <span class="sk w-120" />
            </div>
          </After>
        </Page>
      }
    >
      <Match when={found()}>{(open) => <Open site={open()} />}</Match>
      <Match when={failure()}>
        {(failed) => (
          <Page title="Settings">
            <Notice
              kind="failure"
              title={failed().title}
              actions={
                <Button size="row" onClick={() => void refetch()}>
                  Try again
                </Button>
              }
            >
              {failed().text} <span class="qq">{failed().reference}</span>
            </Notice>
          </Page>
        )}
      </Match>
    </Switch>
  );
}

function Open(props: { site: AdminSite }): JSX.Element {
  const settings = createSettings(props.site);
  const [current, setCurrent] = createSignal<string>(SECTIONS[0][0]);
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || runKey({ 'Ctrl+s': () => void settings.saveNow() }, event)) return;
    if (!isTyping(event.target)) runKey({ 'Ctrl+z': () => void settings.undo(), 'Ctrl+Shift+z': () => void settings.redo() }, event);
  };
  onMount(() => {
    addEventListener('keydown', onKey);
    // The heading nearest the top is where one is.
    const seen = new IntersectionObserver(
      (entries) => entries.filter(({ isIntersecting }) => isIntersecting).forEach(({ target }) => setCurrent(target.id)),
      { rootMargin: '-10% 0px -70%' },
    );
    for (const [id] of SECTIONS) seen.observe(document.getElementById(id)!);
    onCleanup(() => {
      removeEventListener('keydown', onKey);
      seen.disconnect();
    });
  });
  const jump = (id: string) => (event: MouseEvent) => {
    event.preventDefault();
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    setCurrent(id);
  };
  return (
    <SettingsProvider value={settings}>
      <Page
        title="Settings"
        actions={
          <>
            <SaveSentence
              state={settings.saveState()}
              savedAt={settings.site().updatedAt}
              conflicts={settings.conflicts().length}
              other={settings.other()}
              onSave={() => void settings.saveNow()}
            />
            <a class="btn hide-s" href="/" target="_blank" rel="noopener">
              <Icon name="eye" />
              See the site
            </a>
          </>
        }
      >
        <div class="setwrap">
          <nav class="sub" aria-label="Settings">
            <For each={SECTIONS}>
              {([id, title]) => (
                <a href={`#${id}`} aria-current={current() === id ? 'true' : undefined} onClick={jump(id)}>
                  {title}
                </a>
              )}
            </For>
          </nav>
          <div>
            <Show
              when={settings.mayWrite()}
              fallback={<Notice title="You can read these settings.">Administrators of the studio change them.</Notice>}
            >
              <p class="q">Visitors see a change as soon as it is saved.</p>
            </Show>
            <Conflicts />
            <div class="formgrid">
              <For each={SECTIONS}>{([, , Fields]) => <Fields />}</For>
            </div>
          </div>
        </div>
      </Page>
    </SettingsProvider>
  );
}
