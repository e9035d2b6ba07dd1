import type { Selection } from '@atelier/admin-kit';
import type { MediaAssetView } from '@atelier/contracts';
import { BulkBar, Button, counted, Dialog, Menu, Select, TextField } from '@atelier/ui';
import { createSignal, Show, type JSX } from 'solid-js';
import { DeleteForGood } from './delete-for-good.js';
import type { LibraryActs } from './library-acts.js';

interface BulkActsProps {
  selected: readonly MediaAssetView[];
  selection: Selection;
  acts: LibraryActs;
  inTrash: boolean;
  onAll: () => void;
}

/** What can be done to all that is selected. */
export function BulkActs(props: BulkActsProps): JSX.Element {
  const [asking, setAsking] = createSignal<'credit' | 'delete' | null>(null);
  const act = (verb: 'trash' | 'restore'): void => {
    void props.acts[verb](props.selected);
    props.selection.clear();
  };
  return (
    <>
      <BulkBar count={props.selection.size()} noun="images" onClear={props.selection.clear}>
        <Show
          when={!props.inTrash}
          fallback={
            <>
              <Button kind="quiet" onClick={() => act('restore')}>
                Restore
              </Button>
              <Button kind="danger" onClick={() => setAsking('delete')}>
                Delete for good…
              </Button>
            </>
          }
        >
          <Button kind="quiet" class="hide-s" onClick={() => setAsking('credit')}>
            Credit and rights…
          </Button>
          <Button kind="danger" class="hide-s" onClick={() => act('trash')}>
            Move to trash
          </Button>
          <span class="show-s">
            <Menu
              label="More actions"
              items={[
                { label: 'Credit and rights…', run: () => setAsking('credit') },
                { label: 'Move to trash', danger: true, run: () => act('trash') },
              ]}
            />
          </span>
        </Show>
        <Button kind="quiet" class="hide-s" onClick={() => props.onAll()}>
          Select all shown
        </Button>
      </BulkBar>
      <Show when={asking() === 'credit'}>
        <DescribeMany
          count={props.selected.length}
          onClose={() => setAsking(null)}
          onDone={(changes) => {
            void props.acts.describe(props.selected, changes);
            props.selection.clear();
            setAsking(null);
          }}
        />
      </Show>
      <Show when={asking() === 'delete'}>
        <DeleteForGood
          what={props.selected.length === 1 ? 'this image' : `these ${counted(props.selected.length, 'image')}`}
          onClose={() => setAsking(null)}
          onConfirm={async () => {
            await props.acts.remove(props.selected);
            props.selection.clear();
          }}
        />
      </Show>
    </>
  );
}

type Changes = Parameters<LibraryActs['describe']>[1];

/** One photographer, forty pictures. What is left empty stays as it is in each. */
function DescribeMany(props: { count: number; onClose: () => void; onDone: (changes: Changes) => void }): JSX.Element {
  const [credit, setCredit] = createSignal('');
  const [copyright, setCopyright] = createSignal('');
  const [decorative, setDecorative] = createSignal('');
  const changes = (): Changes => ({
    ...(credit().trim() !== '' && { credit: credit().trim() }),
    ...(copyright().trim() !== '' && { copyright: copyright().trim() }),
    ...(decorative() !== '' && { decorative: decorative() === 'yes' }),
  });
  const nothing = (): boolean => Object.keys(changes()).length === 0;
  return (
    <Dialog
      open
      width="480px"
      title={`Credit and rights of ${counted(props.count, 'image')}`}
      onClose={() => props.onClose()}
      footer={
        <>
          <Button kind="primary" disabled={nothing()} onClick={() => props.onDone(changes())}>
            Change {counted(props.count, 'image')}
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Cancel
          </Button>
        </>
      }
    >
      <p class="q mb-4">What you leave empty stays as it is.</p>
      <TextField label="Credit" value={credit()} maxLength={200} autocomplete="off" onInput={setCredit} />
      <TextField label="Copyright" value={copyright()} maxLength={200} autocomplete="off" onInput={setCopyright} />
      <Select
        label="Decorative"
        class="btn"
        value={decorative()}
        options={[
          { value: '', label: 'Alternative text: leave as it is' },
          { value: 'yes', label: 'All are decorative: none is needed' },
          { value: 'no', label: 'None is decorative: each needs one' },
        ]}
        onChange={setDecorative}
      />
    </Dialog>
  );
}
