import { describeFailure, useKit, type Kit } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import { queryClient } from '@atelier/admin-kit/query';
import { createSignal } from 'solid-js';
import type { Editor } from './create-editor.js';

export type PublicationVerb = 'publish' | 'unpublish' | 'archive' | 'restore' | 'trash';

const DONE: Record<PublicationVerb, string> = {
  publish: 'Published. Public within seconds.',
  unpublish: 'Taken off the site. Nobody but staff sees it now.',
  archive: 'Archived. Its address no longer shows it.',
  restore: 'Restored.',
  trash: 'Moved to the trash.',
};
const FAILED: Record<PublicationVerb, string> = {
  publish: 'Not published.',
  unpublish: 'Still public.',
  archive: 'Not archived.',
  restore: 'Not restored.',
  trash: 'Not moved to the trash.',
};
/** What takes an act back. */
const BACK: Partial<Record<PublicationVerb, PublicationVerb>> = { unpublish: 'publish', archive: 'restore', trash: 'restore' };

/** Changes of state. Whatever is typed is saved first, so that what becomes public is what is on the screen. */
export function createPublishActs(editor: Editor, onTrashed: () => void) {
  const kit = useKit();
  const [busy, setBusy] = createSignal<PublicationVerb | null>(null);

  async function run(verb: PublicationVerb): Promise<void> {
    if (busy() !== null) return;
    setBusy(verb);
    try {
      if (!(await editor.saveNow()) && verb === 'publish') {
        kit.toasts.show({ text: 'Not published: not everything is saved yet. See the save state at the top right.' });
        return;
      }
      await perform(kit, editor, verb);
      const back = BACK[verb];
      kit.toasts.show({
        text: `${editor.get('title')}: ${DONE[verb]}`,
        ...(back !== undefined && { action: { label: 'Undo', run: () => void takeBack(back) } }),
      });
      void queryClient.invalidateQueries({ queryKey: ['projects'] });
      if (verb === 'trash') onTrashed();
    } catch (error) {
      const failure = describeFailure(error, FAILED[verb]);
      const stale = error instanceof ApiProblem && error.code === 'content.stale';
      kit.toasts.show({
        text: stale
          ? `${FAILED[verb]} Somebody has just changed this project. Look at it, then try again.`
          : `${failure.title} ${failure.text}${lackingAlt(error)}`,
        reference: failure.reference,
        seconds: 15,
      });
      if (stale) await kit.api.projects.get(editor.project().id).then(editor.follow, () => {});
    } finally {
      setBusy(null);
    }
  }

  /** After the page may have been left: reads the version of now first. */
  async function takeBack(verb: PublicationVerb): Promise<void> {
    try {
      editor.follow(await kit.api.projects.get(editor.project().id));
      await perform(kit, editor, verb);
      void queryClient.invalidateQueries({ queryKey: ['projects'] });
      kit.toasts.show({ text: 'Taken back.' });
    } catch (error) {
      kit.toasts.show({ text: `${FAILED[verb]} ${describeFailure(error, '').text}` });
    }
  }

  return { run, busy };
}

export type PublishActs = ReturnType<typeof createPublishActs>;

/** Names of the images that the server found undescribed, though the page thought otherwise. */
function lackingAlt(error: unknown): string {
  if (!(error instanceof ApiProblem) || error.code !== 'content.image_needs_alt') return '';
  const images = (error.problem['images'] ?? []) as readonly { fileName: string }[];
  return ` They are: ${images.map((image) => image.fileName).join(', ')}.`;
}

async function perform(kit: Kit, editor: Editor, verb: PublicationVerb): Promise<void> {
  const { id, version } = editor.project();
  if (verb === 'trash') await kit.api.projects.trash(id, version);
  else editor.follow(await kit.api.projects[verb](id, version));
}
