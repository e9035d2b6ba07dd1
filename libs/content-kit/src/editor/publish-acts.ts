import { describeFailure, useKit } from '@atelier/admin-kit';
import { ApiProblem } from '@atelier/api-client';
import { queryClient } from '@atelier/admin-kit/query';
import { momentAndTime } from '@atelier/ui';
import { createSignal } from 'solid-js';
import type { Editor } from './create-editor.js';

export type PublicationVerb = 'publish' | 'schedule' | 'unpublish' | 'archive' | 'restore' | 'trash';

const DONE: Record<PublicationVerb, string> = {
  publish: 'Published. Public within seconds.',
  schedule: '',
  unpublish: 'Taken off the site. Nobody but staff sees it now.',
  archive: 'Archived. Its address no longer shows it.',
  restore: 'Restored.',
  trash: 'Moved to the trash.',
};
const FAILED: Record<PublicationVerb, string> = {
  publish: 'Not published.',
  schedule: 'Not scheduled.',
  unpublish: 'Still public.',
  archive: 'Not archived.',
  restore: 'Not restored.',
  trash: 'Not moved to the trash.',
};
/** What takes an act back. */
const BACK: Partial<Record<PublicationVerb, PublicationVerb>> = {
  schedule: 'unpublish',
  unpublish: 'publish',
  archive: 'restore',
  trash: 'restore',
};

/** Changes of state. Whatever is typed is saved first, so that what becomes public is what is on the screen. */
export function createPublishActs(editor: Editor, onTrashed: () => void) {
  const kit = useKit();
  const [busy, setBusy] = createSignal<PublicationVerb | null>(null);

  /** Resolves with whether it was done. `due` for a schedule. */
  async function run(verb: PublicationVerb, due?: Date): Promise<boolean> {
    if (busy() !== null) return false;
    setBusy(verb);
    try {
      if (!(await editor.saveNow()) && (verb === 'publish' || verb === 'schedule')) {
        kit.toasts.show({ text: `${FAILED[verb]} Not everything is saved yet. See the save state at the top right.` });
        return false;
      }
      const wasScheduled = editor.item().status === 'scheduled';
      await perform(editor, verb, due);
      const back = wasScheduled && verb === 'unpublish' ? undefined : BACK[verb];
      const said = due === undefined ? DONE[verb] : `Public from ${momentAndTime(due)} on.`;
      kit.toasts.show({
        text: `${editor.get('title')}: ${wasScheduled && verb === 'unpublish' ? 'Off the schedule.' : said}`,
        ...(back !== undefined && { action: { label: 'Undo', run: () => void takeBack(back) } }),
      });
      void queryClient.invalidateQueries({ queryKey: [editor.kind.id] });
      if (verb === 'trash') onTrashed();
      return true;
    } catch (error) {
      const failure = describeFailure(error, FAILED[verb]);
      const stale = error instanceof ApiProblem && error.code === 'content.stale';
      kit.toasts.show({
        text: stale
          ? `${FAILED[verb]} Somebody has just changed this ${editor.kind.noun}. Look at it, then try again.`
          : `${failure.title} ${failure.text}${lackingAlt(error)}`,
        reference: failure.reference,
        seconds: 15,
      });
      if (stale) await editor.calls.get(editor.item().id).then(editor.follow, () => {});
      return false;
    } finally {
      setBusy(null);
    }
  }

  /** After the page may have been left: reads the version of now first. */
  async function takeBack(verb: PublicationVerb): Promise<void> {
    try {
      editor.follow(await editor.calls.get(editor.item().id));
      await perform(editor, verb);
      void queryClient.invalidateQueries({ queryKey: [editor.kind.id] });
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

async function perform({ item, calls, follow }: Editor, verb: PublicationVerb, due = new Date()): Promise<void> {
  const { id, version } = item();
  if (verb === 'trash') await calls.trash(id, version);
  else follow(await (verb === 'schedule' ? calls.schedule(id, version, due) : calls[verb](id, version)));
}
