import type { MediaUse } from '@atelier/contracts';
import { Icon, type IconName } from '@atelier/ui';
import { A } from '@solidjs/router';
import { For, type JSX } from 'solid-js';

const ROLE_WORDS: Record<MediaUse['as'], string> = {
  cover: 'cover',
  gallery: 'gallery',
  body: 'in the text',
  portrait: 'portrait',
  share: 'for sharing',
};

/** Where the editor of each kind is. */
const EDITORS: Record<MediaUse['type'], { path: string; icon: IconName }> = {
  project: { path: '/projects', icon: 'projects' },
  article: { path: '/news', icon: 'news' },
  page: { path: '/pages', icon: 'page' },
  site: { path: '/settings', icon: 'settings' },
};
const editorOf = ({ type, id }: MediaUse): string => (type === 'site' ? EDITORS.site.path : `${EDITORS[type].path}/${id}`);

/** “Quay House (cover), Slate Archive (gallery)” */
export const placesOf = (uses: readonly MediaUse[]): string => uses.map((use) => `${use.title} (${ROLE_WORDS[use.as]})`).join(', ');

export function UsedIn(props: { uses: readonly MediaUse[] }): JSX.Element {
  return (
    <section aria-labelledby="used-heading">
      <h2 class="h" id="used-heading">
        Used in <span class="q n">{props.uses.length === 0 ? '' : props.uses.length}</span>
      </h2>
      <ul class="used">
        <For each={props.uses} fallback={<li class="q">Nothing yet.</li>}>
          {(use) => (
            <li>
              <Icon name={EDITORS[use.type].icon} />
              <A class="link clip" href={editorOf(use)} activeClass="" inactiveClass="">
                {use.title}
              </A>
              <span class="q end">
                {ROLE_WORDS[use.as]}
                {use.published ? ', public' : ''}
              </span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
