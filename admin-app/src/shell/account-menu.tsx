import { ROLE_NAMES, useKit } from '@atelier/admin-kit';
import { initials, Menu, type MenuItem } from '@atelier/ui';
import { useNavigate } from '@solidjs/router';
import { type JSX } from 'solid-js';
import { scheme, setScheme, type Scheme } from './scheme.js';

const SCHEMES: readonly (readonly [Scheme, string])[] = [
  ['system', 'Colours as the system'],
  ['light', 'Light colours'],
  ['dark', 'Dark colours'],
];

export function useAccountItems(onHelp: () => void): () => MenuItem[] {
  const kit = useKit();
  const navigate = useNavigate();
  return () => [
    { label: 'Your account', icon: 'person', run: () => navigate('/account') },
    ...SCHEMES.map(([value, label], index): MenuItem => ({
      label,
      icon: scheme() === value ? 'check' : 'theme',
      apart: index === 0,
      run: () => setScheme(value),
    })),
    { label: 'Keyboard shortcuts', icon: 'help', keys: '?', apart: true, run: onHelp },
    { label: 'Open the public site', icon: 'external', run: () => void window.open('/', '_blank', 'noopener') },
    { label: 'Sign out', icon: 'leave', apart: true, run: () => void kit.session.signOut() },
  ];
}

/** Who is signed in; colours, help and the way out. */
export function AccountMenu(props: { onHelp: () => void }): JSX.Element {
  const kit = useKit();
  const items = useAccountItems(() => props.onHelp());
  return (
    <Menu label="Your account" class="account" items={items()}>
      <span class="av" aria-hidden="true">
        {initials(kit.session.user()?.name ?? '')}
      </span>
      <span class="word account-name">
        <span class="clip">{kit.session.user()?.name}</span>
        <span class="small qq">{ROLE_NAMES[kit.session.user()?.role ?? 'viewer']}</span>
      </span>
      <span class="vh">, account</span>
    </Menu>
  );
}
