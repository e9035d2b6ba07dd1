import { Icon, Menu, type MenuItem } from '@atelier/ui';
import { A, useNavigate } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import { useAccountItems } from './account-menu.js';
import { NavIcon, useIsCurrent, useNavigation } from './rail.js';

/** The rail of a phone: three modules, search, and under More the others and the account. */
export function TabBar(props: { onSearch: () => void; onHelp: () => void }): JSX.Element {
  const items = useNavigation();
  const isCurrent = useIsCurrent();
  const navigate = useNavigate();
  const account = useAccountItems(() => props.onHelp());
  const more = (): MenuItem[] => [
    ...items()
      .slice(3)
      .map(({ label, path, icon }): MenuItem => ({ label, path: icon, run: () => navigate(path) })),
    ...account().map((item, index) => (index === 0 ? { ...item, apart: true } : item)),
  ];
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
