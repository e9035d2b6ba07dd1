import { For, type JSX, Show } from 'solid-js';
import type { FormAnswer } from '../model.js';
import { mailtoOf } from '../mailto.js';
import { fieldWords, formWords } from '../form-words.js';

const KINDS = Object.entries(fieldWords.kinds);
const OPTIONAL = ['phone', 'company', 'budget', 'timeframe'] as const;

export interface ContactForm {
  budgets: string[];
  timeframes: string[];
  language: string;
  email: string;
  /** Where it says what becomes of what is sent; empty if there is no such page. */
  privacy: string;
  answer: FormAnswer | null;
  /** False where somebody only looks at it: in a preview. */
  sends: boolean;
}

/**
 * A form that needs nothing but a browser: without JavaScript it is posted, and the answer is this page again. Made on the server only; in
 * the browser `client/request-form.ts` takes over and keeps what is typed.
 */
export function RequestForm(props: { form: ContactForm }): JSX.Element {
  const value = (field: string): string => props.form.answer?.values[field] ?? '';
  const mistake = (field: string): string => props.form.answer?.errors.find((one) => one.field === field)?.message ?? '';
  const has = (field: string): boolean => mistake(field) !== '';
  const atFields = () => props.form.answer?.errors.filter(({ field }) => field in formWords.mistakes) ?? [];
  /** What is wrong with no field is said by itself, and there is another way. */
  const title = (): string => {
    if (!props.form.answer) return formWords.refused(1);
    const whole = props.form.answer.errors.find((one) => !(one.field in formWords.mistakes));
    return props.form.answer.state === 'failed' ? formWords.failed : (whole?.message ?? formWords.refused(atFields().length));
  };
  const byMail = () =>
    props.form.answer && atFields().length === 0 && props.form.email ? mailtoOf(props.form.email, props.form.answer.values) : '';
  const folded = () =>
    OPTIONAL.filter(
      (field) => (field !== 'budget' || props.form.budgets.length > 0) && (field !== 'timeframe' || props.form.timeframes.length > 0),
    );
  const Mistake = (at: { field: string }): JSX.Element => (
    <p class="err" id={`e-${at.field}`} data-error={at.field}>
      {mistake(at.field)}
    </p>
  );
  const Line = (line: {
    field: 'name' | 'email' | 'phone' | 'company';
    type?: string;
    complete: string;
    required?: boolean;
    max: number;
  }): JSX.Element => (
    <div classList={{ bad: has(line.field) }}>
      <label for={`f-${line.field}`}>{fieldWords.labels[line.field]}</label>
      <input
        id={`f-${line.field}`}
        name={line.field}
        type={line.type ?? 'text'}
        autocomplete={line.complete}
        required={line.required}
        maxlength={line.max}
        value={value(line.field)}
        aria-invalid={has(line.field) ? 'true' : undefined}
        aria-describedby={`e-${line.field}`}
      />
      <Mistake field={line.field} />
    </div>
  );
  const Choice = (choice: { field: 'budget' | 'timeframe'; options: string[] }): JSX.Element => (
    <Show when={choice.options.length > 0}>
      <div classList={{ bad: has(choice.field) }}>
        <label for={`f-${choice.field}`}>{fieldWords.labels[choice.field]}</label>
        <select id={`f-${choice.field}`} name={choice.field} aria-describedby={`e-${choice.field}`}>
          <option value="">{fieldWords.unknown}</option>
          <For each={choice.options}>
            {(option) => (
              <option value={option} selected={value(choice.field) === option}>
                {option}
              </option>
            )}
          </For>
        </select>
        <Mistake field={choice.field} />
      </div>
    </Show>
  );
  return (
    <form class="form" id="request" method="post" action="/api/collaborations">
      <div class="notice" id="form-notice" role="alert" tabindex="-1" hidden={!props.form.answer}>
        <h2>{title()}</h2>
        <ul>
          <For each={atFields()}>
            {(one) => (
              <li>
                <a href={`#f-${one.field}`}>{one.message}</a>
              </li>
            )}
          </For>
          <Show when={byMail()}>
            {(href) => (
              <li>
                <a href={href()}>{formWords.byMail}</a>
              </li>
            )}
          </Show>
        </ul>
      </div>
      <div class="two">
        <Line field="name" complete="name" required max={100} />
        <Line field="email" type="email" complete="email" required max={254} />
      </div>
      <fieldset classList={{ bad: has('kind') }} aria-describedby="e-kind">
        <legend>{fieldWords.labels.kind}</legend>
        <div class="kinds">
          <For each={KINDS}>
            {([kind, label], position) => (
              <label>
                <input
                  id={position() === 0 ? 'f-kind' : `f-kind-${kind}`}
                  type="radio"
                  name="kind"
                  value={kind}
                  required
                  checked={value('kind') === kind}
                />
                <span>{label}</span>
              </label>
            )}
          </For>
        </div>
        <Mistake field="kind" />
      </fieldset>
      <div classList={{ bad: has('message') }}>
        <label for="f-message">{fieldWords.labels.message}</label>
        <textarea
          id="f-message"
          name="message"
          rows={5}
          required
          aria-invalid={has('message') ? 'true' : undefined}
          aria-describedby="h-message e-message"
        >
          {value('message')}
        </textarea>
        <p class="note" id="h-message">
          {fieldWords.messageHelp}
        </p>
        <Mistake field="message" />
      </div>
      <details open={OPTIONAL.some((field) => value(field) !== '' || has(field))}>
        <summary>{fieldWords.optional(folded().map((field) => fieldWords.more[field]))}</summary>
        <div class="two">
          <Line field="phone" type="tel" complete="tel" max={40} />
          <Line field="company" complete="organization" max={200} />
          <Choice field="budget" options={props.form.budgets} />
          <Choice field="timeframe" options={props.form.timeframes} />
        </div>
      </details>
      <div class="consent" classList={{ bad: has('consent') }}>
        <label>
          <input
            id="f-consent"
            type="checkbox"
            name="consent"
            value="yes"
            required
            checked={value('consent') !== ''}
            aria-invalid={has('consent') ? 'true' : undefined}
            aria-describedby="e-consent"
          />
          <span>
            {fieldWords.consent} <Show when={props.form.privacy}>{(path) => <a href={path()}>{fieldWords.privacy}</a>}</Show>
          </span>
        </label>
        <Mistake field="consent" />
      </div>
      <div class="trap" aria-hidden="true">
        <label for="f-website">{fieldWords.trap}</label>
        <input id="f-website" name="website" tabindex="-1" autocomplete="off" />
      </div>
      <input type="hidden" name="language" value={props.form.language} />
      <p class="send">
        <button type="submit" id="form-send" disabled={!props.form.sends}>
          {formWords.send}
        </button>
        <span class="note">
          <span id="form-state" role="status">
            {props.form.sends ? '' : fieldWords.preview}
          </span>{' '}
          <span class="tab" id="form-left" aria-hidden="true" />
        </span>
      </p>
    </form>
  );
}
