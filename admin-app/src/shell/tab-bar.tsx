import { Icon, Menu } from '@atelier/ui';
import { A } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import { useAccountItems } from './account-menu.js';
import { NavIcon, useIsCurrent, useNavigation } from './rail.js';

/** The rail of a phone: at most three modules, search, and everything else. */
export function TabBar(props: { onSearch: () => void; onHelp: () => void }): JSX.Element {
  const items = useNavigation();
  const isCurrent = useIsCurrent();
  const more = useAccountItems(() => props.onHelp());
  return (
    <nav class="tabbar" aria-label="Modules">
      <For each={items().slice(0, 3)}>
        {(item) => (
          <A href={item.path} activeClass="" inactiveClass="" aria-current={isCurrent(item.path) ? 'page' : undefined}>
            <NavIcon path={item.icon} />
            {item.label}
          </A>
        )}
      </For>
      <button type="button" onClick={() => props.onSearch()}>
        <Icon name="search" />
        Search
      </button>
      <Menu label="More" class="tab-more" items={more()}>
        <Icon name="more" />
        More
      </Menu>
    </nav>
  );
}
