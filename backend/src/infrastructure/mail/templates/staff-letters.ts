import type { Notice } from '../../../application/staff/staff-letters.js';
import type { LinkPurpose } from '../../../domain/staff/staff-link.js';
import { html } from './html.js';
import { letterHtml, STYLES } from './letter.js';
import { signature, type StudioOfLetters, type Written } from './letters.js';

interface Words {
  subject: string;
  lines: readonly string[];
  act: string;
  note: string;
}

/** Pages of the admin that links lead to. */
export const LINK_PATHS: Record<LinkPurpose, string> = { invitation: '/welcome', password: '/reset', email: '/confirm-email' };

/** The token stands behind the `#`, which browsers send to no server and write into no referrer. */
const LINKS: Record<LinkPurpose, (studio: string) => Words> = {
  invitation: (studio) => ({
    subject: `${studio} invites you`,
    lines: [
      `You are asked to join the people who look after the site of ${studio}.`,
      'Follow the link to choose a password. It holds for a week.',
    ],
    act: 'Choose a password',
    note: 'If you know nothing of this, do nothing: without the link nobody can use the invitation.',
  }),
  password: (studio) => ({
    subject: `A new password for ${studio}`,
    lines: [
      'Somebody asked for a new password for your account.',
      'Follow the link to set one. It holds for an hour and works once. A second factor stays as it is.',
    ],
    act: 'Set a new password',
    note: 'If it was not you, do nothing: your present password still holds.',
  }),
  email: (studio) => ({
    subject: `Confirm this address for ${studio}`,
    lines: ['This address was given for an account. Follow the link within a day to sign in with it from then on.'],
    act: 'Confirm this address',
    note: 'If it was not you, do nothing: the account keeps its present address.',
  }),
};

const NOTICES: Record<Notice, [subject: string, line: string]> = {
  'password-changed': ['Your password was changed', 'The password of your account was changed, and all other sign-ins were ended.'],
  'email-change-requested': [
    'A new address was given',
    'Somebody signed in as you gave a new e-mail address for your account. It counts once it is confirmed there.',
  ],
  'email-changed': ['Your e-mail address was changed', 'Your account has a new e-mail address. This letter went to the old one.'],
  'second-factor-on': ['Your second factor is on', 'Signing in to your account now asks for a code of your authenticator app.'],
  'second-factor-off': ['Your second factor is off', 'Signing in to your account no longer asks for a code.'],
  'recovery-code-used': [
    'A recovery code was used',
    'Somebody signed in to your account with one of your recovery codes. It works no more.',
  ],
  'token-made': ['An API token was made', 'Somebody signed in as you made a key with which a program may act in your name.'],
  'recovery-codes-made': ['New recovery codes', 'New recovery codes were made for your account. The old ones work no more.'],
};

/** To somebody of the staff, with a link that lets them do one thing once. */
export function linkLetter(studio: StudioOfLetters, purpose: LinkPurpose, token: string): Written {
  const { subject, lines, act, note } = LINKS[purpose](studio.name);
  const url = `${studio.adminUrl}${LINK_PATHS[purpose]}#${token}`;
  const body = [
    html`<p style="${STYLES.title}">${subject}</p>`,
    ...lines.map((line) => html`<p style="${STYLES.text}">${line}</p>`),
    html`<p style="${STYLES.text}"><a href="${url}" style="${STYLES.link}">${act}</a></p>`,
    html`<p style="${STYLES.note}">${note}</p>`,
  ];
  return {
    ...{ subject, language: 'en' },
    text: [subject, ...lines, `${act}:\n${url}`, note, signature(studio)].join('\n\n'),
    html: letterHtml({ language: 'en', preview: lines[0] ?? '', studio, body }),
  };
}

/** To somebody of the staff: what happened to their account. */
export function noticeLetter(studio: StudioOfLetters, notice: Notice): Written {
  const [subject, line] = NOTICES[notice];
  const note = 'If it was not you, set a new password at once and tell an administrator of the studio.';
  const body = [
    html`<p style="${STYLES.title}">${subject}</p>`,
    html`<p style="${STYLES.text}">${line}</p>`,
    html`<p style="${STYLES.note}">${note} <a href="${studio.adminUrl}/account" style="${STYLES.link}">Open your account</a></p>`,
  ];
  return {
    ...{ subject: `${subject} – ${studio.name}`, language: 'en' },
    text: [subject, line, `${note}\n${studio.adminUrl}/account`, signature(studio)].join('\n\n'),
    html: letterHtml({ language: 'en', preview: line, studio, body }),
  };
}
