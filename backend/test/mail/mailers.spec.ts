import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { MailRefused, MailUnavailable, MailUncertain } from '../../src/application/ports/mailer.js';
import { FolderMailer, readLetters } from '../../src/infrastructure/mail/folder-mailer.js';
import { SmtpMailer } from '../../src/infrastructure/mail/smtp-mailer.js';
import { letter, mailerContract } from '../contracts/mailer.contract.js';
import { startSmtp, type SmtpStand } from '../setup/smtp-stand.js';

const from = { name: 'Sund Serra', address: 'atelier@studio.example' };
const timeouts = { connection: 500, greeting: 500, socket: 500 };
const closing: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

mailerContract('letters over SMTP', async () => {
  const smtp = await startSmtp();
  closing.push(smtp.close);
  return { mailer: new SmtpMailer({ url: smtp.url, from }), received: () => Promise.resolve(smtp.letters) };
});

mailerContract('letters in a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-mail-'));
  closing.push(() => rm(folder, { recursive: true }));
  const received = async () => {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
    return Promise.all(
      names.map(async (name) => {
        const raw = await readFile(join(folder, name), 'utf8');
        const mail = await PostalMime.parse(raw);
        return { raw, mail, to: (mail.to ?? []).map((one) => one.address ?? '') };
      }),
    );
  };
  return { mailer: new FolderMailer(folder, from), received };
});

it('keeps the first of two letters of one name, and lists a folder newest first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-mail-'));
  const mailer = new FolderMailer(folder, from);
  const one = letter({ subject: 'First' });
  await mailer.send(one, () => Promise.resolve());
  await mailer.send({ ...one, subject: 'Second' }, () => Promise.resolve());
  expect(await readLetters(folder)).toMatchObject([{ subject: 'First', to: 'marta@example.org' }]);
  await rm(folder, { recursive: true });
});

describe('a mail server that', () => {
  const attempt = async (url: string) => {
    const mailer = new SmtpMailer({ url, from, timeouts });
    let told = 0;
    const error = await mailer.send(letter(), () => Promise.resolve(void told++)).catch((reason: unknown) => reason);
    mailer.close();
    return { error, told };
  };
  const served = async (options: Parameters<typeof startSmtp>[0]): Promise<SmtpStand> => {
    const smtp = await startSmtp(options);
    closing.push(smtp.close);
    return smtp;
  };
  const answer = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });

  it('refuses the recipient is not asked again', async () => {
    const { url } = await served({ onRcptTo: (_address, _session, callback) => callback(answer(550, 'No such mailbox')) });
    expect((await attempt(url)).error).toBeInstanceOf(MailRefused);
  });

  it('says later is asked again', async () => {
    const { url } = await served({ onRcptTo: (_address, _session, callback) => callback(answer(451, 'Greylisted')) });
    expect((await attempt(url)).error).toBeInstanceOf(MailUnavailable);
  });

  it('refuses the letter after having read it is not asked again', async () => {
    const { url } = await served({
      onData: (stream, _session, callback) => void stream.resume().on('end', () => callback(answer(554, 'Spam'))),
    });
    expect((await attempt(url)).error).toBeInstanceOf(MailRefused);
  });

  it('is not there is asked again, and nothing was begun', async () => {
    const { url, close } = await startSmtp();
    await close();
    expect(await attempt(url)).toMatchObject({ error: expect.any(MailUnavailable) as unknown, told: 0 });
  });

  it('never greets is given up', async () => {
    const sockets = new Set<Socket>();
    const silent = createServer((socket) => void sockets.add(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    expect(await attempt(`smtp://127.0.0.1:${port}`)).toMatchObject({ error: expect.any(MailUnavailable) as unknown, told: 0 });
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('takes the whole letter and says nothing leaves it uncertain', async () => {
    const { url } = await served({ onData: (stream) => void stream.resume() });
    expect(await attempt(url)).toMatchObject({ error: expect.any(MailUncertain) as unknown, told: 1 });
  });

  it('hangs up in the middle leaves it unsent or uncertain, never sent', async () => {
    const { url, letters } = await served({
      onData: (stream) => void stream.once('data', () => stream.destroy()),
    });
    const { error } = await attempt(url);
    expect([MailUnavailable, MailUncertain].some((kind) => error instanceof kind)).toBe(true);
    expect(letters).toEqual([]);
  });

  it('comes back is used again by the same mailer', async () => {
    const first = await startSmtp();
    const mailer = new SmtpMailer({ url: first.url, from, timeouts });
    await mailer.send(letter(), () => Promise.resolve());
    await first.close();
    await expect(mailer.send(letter(), () => Promise.resolve())).rejects.toThrow(MailUnavailable);
    const second = await startSmtp({}, first.port);
    await mailer.send(letter(), () => Promise.resolve());
    expect([first.letters.length, second.letters.length]).toEqual([1, 1]);
    mailer.close();
    await second.close();
  });

  it('is somewhere else gets nothing without TLS', () => {
    const mailer = new SmtpMailer({ url: 'smtp://mail.invalid:25', from, timeouts });
    const { transporter } = (mailer as unknown as { transport: { transporter: { options: { requireTLS: boolean } } } }).transport;
    expect(transporter.options.requireTLS).toBe(true);
    mailer.close();
  });
});
