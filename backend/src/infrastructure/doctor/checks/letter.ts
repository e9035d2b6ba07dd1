import { createHash } from 'node:crypto';
import type { AdminRequest, Challenge } from '@atelier/contracts';
import { failed, ok, skipped, warning, type Check } from '../check.js';
import { said, type Context } from '../context.js';
import { Trouble } from '../trouble.js';

/** Quicker than a person, and it is taken for spam. */
const WRITING_MS = 3_500;
const ARRIVES_MS = 10_000;
const LEAVES_MS = 25_000;
const REQUESTS = '/api/admin/collaborations';

/** What a browser does meanwhile; ALTCHA, version 1. */
function solve({ algorithm, challenge, salt, signature, maxnumber }: Challenge): string {
  for (let number = 0; number <= maxnumber; number++)
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
      return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
  throw new Trouble('The proof of work has no answer.', 'Look whether something changes /api/collaborations/challenge on its way.');
}

async function find(context: Context, name: string): Promise<string[]> {
  const ids: string[] = [];
  for (const status of ['', '&status=spam', '&status=archived']) {
    const { json } = await context.done('GET', `${REQUESTS}?limit=100&q=${encodeURIComponent(name)}${status}`);
    for (const row of (json as { items: { id: string; name: string }[] }).items) if (row.name === name) ids.push(row.id);
  }
  return [...new Set(ids)];
}

async function deleteLetter(context: Context, name: string): Promise<void> {
  for (const id of await find(context, name)) {
    const { json } = await context.done('GET', `${REQUESTS}/${id}`);
    await context.done('DELETE', `${REQUESTS}/${id}`, { version: (json as AdminRequest).version });
  }
}

/** Through the door visitors use: the site's, where it passes letters on. */
async function doorOf(context: Context): Promise<URL> {
  const { targets } = context;
  const answer = await context.ask(new URL('/api/collaborations/challenge', targets.site)).catch(() => null);
  return typeof (answer?.json as { salt?: unknown } | undefined)?.salt === 'string' ? targets.site : targets.api;
}

export function letterChecks(): readonly Check[] {
  let name = '';
  let id = '';
  const read = async (context: Context) => (await context.done('GET', `${REQUESTS}/${id}`)).json as AdminRequest;
  return [
    {
      id: 'letter.taken',
      title: 'A visitor’s letter arrives',
      needs: ['auth.sign-in'],
      unless: ['site.reaches-api'],
      limitMs: 45_000,
      run: async (context) => {
        name = `${context.name} (a test, goes by itself)`;
        const door = await doorOf(context);
        const challenge = (await context.ask(new URL('/api/collaborations/challenge', door))).json as Challenge;
        const proof = solve(challenge);
        await new Promise((resolve) => setTimeout(resolve, WRITING_MS));
        context.cleanup.add(`letter from “${name}”`, (signal) => deleteLetter(context.with(signal), name));
        const answer = await context.ask(new URL('/api/collaborations', door), {
          method: 'POST',
          headers: { origin: door.origin },
          body: {
            name,
            email: context.staff.email,
            kind: 'other',
            message: `${context.name} tries whether letters arrive. Nothing is to be done; it deletes this letter.`,
            consent: true,
            proof,
          },
        });
        if (answer.status !== 201)
          return (answer.json as { code?: string }).code === 'collaboration.closed'
            ? skipped('The studio takes no letters at the moment.')
            : failed(`It is answered ${said(answer)}`, 'See the log of the API for this moment.');
        const found = await context.until(
          () => find(context, name),
          (ids) => ids.length > 0,
          ARRIVES_MS,
        );
        if (found === null)
          return failed(
            'It was accepted and is not in the inbox.',
            `Whatever takes letters at ${door.origin} is not this API: check its rewrites.`,
          );
        id = found[0] ?? '';
        const { status, suspicions } = await read(context);
        if (status !== 'spam') return ok(`${(answer.json as { reference: string }).reference}, by ${door.origin}`);
        const many = suspicions.every((suspicion) => suspicion.startsWith('Many came'));
        const reason = `It was taken for spam: ${suspicions.join(' ')}`;
        return many
          ? warning(reason, 'The doctor itself wrote that often; run it again in an hour.')
          : failed(reason, 'Site and API have to be of one deployment: compare the addresses, and JWT_SECRET of all processes.');
      },
    },
    {
      id: 'letter.mailed',
      title: 'The e-mail about it leaves',
      needs: ['letter.taken'],
      limitMs: LEAVES_MS + 10_000,
      run: async (context) => {
        const { mails, status } = await read(context);
        if (mails.length === 0)
          return skipped(
            status === 'spam'
              ? 'There is none about spam.'
              : 'None is due: no thanks and no notice are set, or the address had three today.',
          );
        const settled = await context.until(
          () => read(context),
          (request) =>
            request.mails.every(
              (mail) => mail.status === 'sent' || ['refused', 'failed', 'uncertain'].includes(mail.status) || mail.error !== '',
            ),
          LEAVES_MS,
        );
        const now = settled ?? (await read(context));
        const unsent = now.mails.filter((mail) => mail.status !== 'sent');
        if (unsent.length === 0) return ok(`${now.mails.length} taken by the mail server`);
        const [first] = unsent;
        if ((await context.system()).mail.way === 'none') return warning('It waits: letters do not leave.', 'Set SMTP_URL and MAIL_FROM.');
        return failed(
          `${unsent.length} not sent (${first?.status}): ${first?.error || 'nobody took it up'}`,
          'Check SMTP_URL and MAIL_FROM with the mail server’s own words above; if nobody took it up, see the worker.',
        );
      },
    },
    {
      id: 'letter.deleted',
      title: 'It can be deleted for good',
      needs: ['letter.taken'],
      unless: ['letter.mailed'],
      run: async (context) => {
        await deleteLetter(context, name);
        context.cleanup.forget(`letter from “${name}”`);
        return ok('with its e-mails');
      },
    },
  ];
}
