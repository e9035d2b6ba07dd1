import { useKit } from '@atelier/admin-kit';
import { queryClient } from '@atelier/admin-kit/query';
import { Section, Select, TextArea } from '@atelier/ui';
import { useQuery } from '@tanstack/solid-query';
import { For, Show, type JSX } from 'solid-js';
import { useSettings } from './create-settings.js';
import { Toggle } from './fields.js';

const MOST_OPTIONS = 8;
const HOW = [
  { value: 'off', label: 'One for each letter' },
  { value: 'daily', label: 'One a day, if somebody wrote' },
] as const;

export function Requests(): JSX.Element {
  const kit = useKit();
  const settings = useSettings();
  const requests = () => settings.get('requests');
  const form = () => settings.get('form');
  const set = (part: Partial<ReturnType<typeof requests>>, label: string): void =>
    settings.set('requests', { ...requests(), ...part }, label);
  const setForm = (part: Partial<ReturnType<typeof form>>, label: string): void => settings.set('form', { ...form(), ...part }, label);
  const colleagues = useQuery(
    () => ({ queryKey: ['inbox', 'assignees'], queryFn: () => kit.api.requests.assignees(), enabled: kit.session.may('requests.read') }),
    () => queryClient,
  );
  const staff = () => (colleagues.isPending || colleagues.isError ? [] : (colleagues.data?.items ?? []));
  const options = (text: string): string[] =>
    text
      .split('\n')
      .map((line) => line.slice(0, 60))
      .slice(0, MOST_OPTIONS);
  return (
    <Section id="requests" title="Requests" note="From the contact page.">
      <div data-field="form">
        <Toggle
          label="Take letters through the site"
          help="Without it, the contact page shows the e-mail alone."
          on={form().open}
          onChange={(open) => setForm({ open }, 'form')}
        />
        <div class="row2">
          <TextArea
            label="Budgets to choose from, line by line"
            rows={4}
            help="Empty asks nothing."
            disabled={!settings.mayWrite()}
            value={form().budgets.join('\n')}
            onInput={(text) => setForm({ budgets: options(text) }, 'budgets')}
          />
          <TextArea
            label="Times to choose from, line by line"
            rows={4}
            help="Empty asks nothing."
            disabled={!settings.mayWrite()}
            value={form().timeframes.join('\n')}
            onInput={(text) => setForm({ timeframes: options(text) }, 'times')}
          />
        </div>
      </div>
      <div data-field="requests">
        <Toggle
          label="Thank the sender by e-mail"
          help="Within a minute, in the language of the page."
          on={requests().thank}
          onChange={(thank) => set({ thank }, 'thanks')}
        />
        <Show when={staff().length > 0}>
          <fieldset class="field" disabled={!settings.mayWrite()}>
            <legend class="lab">Who is told of letters</legend>
            <For each={staff()}>
              {({ id, name }) => (
                <label class="check">
                  <input
                    type="checkbox"
                    class="box"
                    checked={requests().notifyIds.includes(id)}
                    onChange={(event) =>
                      set(
                        {
                          notifyIds: event.currentTarget.checked
                            ? [...requests().notifyIds, id]
                            : requests().notifyIds.filter((one) => one !== id),
                        },
                        `who is told: ${name}`,
                      )
                    }
                  />
                  {name}
                </label>
              )}
            </For>
            <p class="help">If nobody is chosen: the studio’s e-mail above, else its administrators.</p>
          </fieldset>
        </Show>
        <p class="lab">E-mails to them</p>
        <Select
          label="E-mails to them"
          class="btn"
          options={HOW}
          disabled={!settings.mayWrite()}
          value={requests().digest}
          onChange={(value) => set({ digest: value as 'off' | 'daily' }, 'digest')}
        />
        <TextArea
          class="mt-4"
          label="What an answer begins with"
          rows={6}
          maxLength={4000}
          help="{name} and {reference} are filled in."
          disabled={!settings.mayWrite()}
          value={requests().template}
          onInput={(template) => set({ template }, 'template')}
        />
      </div>
    </Section>
  );
}
