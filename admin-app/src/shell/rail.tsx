import { useKit, type NavigationItem } from '@atelier/admin-kit';
import { count, Icon, IconButton, initials } from '@atelier/ui';
import { A, useLocation } from '@solidjs/router';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { AccountMenu } from './account-menu.js';

export interface NavigationEntry extends NavigationItem {
  moduleId: string;
}

/** Navigation of all modules in one order. */
export function useNavigation(): () => NavigationEntry[] {
  const kit = useKit();
  return createMemo(() =>
    kit
      .modules()
      .flatMap((module) => (module.navigation ?? []).map((item) => ({ ...item, moduleId: module.id })))
      .sort((a, b) => a.order - b.order),
  );
}

export function NavIcon(props: { path: string }): JSX.Element {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={props.path} />
    </svg>
  );
}

export function useIsCurrent(): (path: string) => boolean {
  const location = useLocation();
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return (path) => {
    const here = location.pathname.replace(base, '');
    return here === path || here.startsWith(`${path}/`);
  };
}

export function Rail(props: { onSearch: () => void; onHelp: () => void }): JSX.Element {
  const kit = useKit();
  const items = useNavigation();
  const isCurrent = useIsCurrent();
  return (
    <nav class="rail" aria-label="Modules">
      <div>
        <div class="mark">
          <A href="/" class="mark-name" activeClass="" inactiveClass="">
            <span class="word clip">{kit.siteName()}</span>
            <span class="mono" aria-hidden="true">
              {initials(kit.siteName())}
            </span>
          </A>
          <a class="icon long end" href="/" target="_blank" rel="noopener" aria-label="Open the public site" title="Open the public site">
            <Icon name="external" />
          </a>
        </div>
        <button class="jump" type="button" aria-keyshortcuts="Control+K" title="Search or do" onClick={() => props.onSearch()}>
          <Icon name="search" />
          <span class="word">Search or do</span>
          <kbd class="long" aria-hidden="true">
            Ctrl K
          </kbd>
        </button>
        <div class="nav">
          <For each={items()}>
            {(item) => (
              <A
                href={item.path}
                activeClass=""
                inactiveClass=""
                title={item.label}
                aria-current={isCurrent(item.path) ? 'page' : undefined}
              >
                <NavIcon path={item.icon} />
                <span class="word">{item.label}</span>
                <Show when={kit.counts()[item.moduleId]}>{(figure) => <span class="count long">{count(figure())}</span>}</Show>
              </A>
            )}
          </For>
        </div>
        <div class="me">
          <AccountMenu onHelp={() => props.onHelp()} />
          <IconButton class="long end" icon="help" label="Keyboard shortcuts" onClick={() => props.onHelp()} />
        </div>
      </div>
    </nav>
  );
}
