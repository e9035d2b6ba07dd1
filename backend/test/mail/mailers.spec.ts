import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { MailRefused, MailUnavailable, MailUncertain } from '../../src/application/ports/mailer.js';
import { FolderMailer } from '../../src/infrastructure/mail/folder-mailer.js';
import { LetterFolder } from '../../src/infrastructure/mail/letter-folder.js';
import { SmtpMailer } from '../../src/infrastructure/mail/smtp-mailer.js';
import { letter, mailerContract } from '../contracts/mailer.contract.js';
import { startSmtp, type SmtpStand } from '../setup/smtp-stand.js';
import { startBrokenSmtp, type Fault, type Moment } from './broken-smtp.js';
import { selfSigned } from './certificate.js';

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
  expect(await new LetterFolder(folder).list(10)).toMatchObject([{ subject: 'First', to: 'marta@example.org' }]);
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

  it.each<[Moment, Fault, unknown, number]>([
    ...(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const).flatMap((moment): [Moment, Fault, unknown, number][] => [
      [moment, 'stall', MailUnavailable, 0],
      [moment, 'drop', MailUnavailable, 0],
    ]),
    // What says no to us says nothing about the letter: with other settings it will leave.
    ['greeting', '554', MailUnavailable, 0],
    ['AUTH', '535', MailUnavailable, 0],
    ['AUTH', '454', MailUnavailable, 0],
    ['MAIL', '530', MailUnavailable, 0],
    ['MAIL', '550', MailRefused, 0],
    ['MAIL', '451', MailUnavailable, 0],
    ['RCPT', '550', MailRefused, 0],
    ['RCPT', '451', MailUnavailable, 0],
    ['DATA', '554', MailRefused, 0],
    ['DATA', '451', MailUnavailable, 0],
    ['end', '554', MailRefused, 1],
    ['end', '451', MailUnavailable, 1],
    ['end', 'stall', MailUncertain, 1],
    ['end', 'drop', MailUncertain, 1],
  ])('at %s does this: %s', async (moment, fault, kind, begun) => {
    const broken = await startBrokenSmtp(moment, fault);
    closing.push(broken.close);
    const { error, told } = await attempt(broken.url);
    expect(error).toBeInstanceOf(kind);
    expect([told, broken.seen.bytes > 0]).toEqual([begun, begun === 1]);
  });

  it('stops reading in the middle of a long letter has not got it', async () => {
    const broken = await startBrokenSmtp('letter', 'stall');
    closing.push(broken.close);
    const mailer = new SmtpMailer({ url: broken.url, from, timeouts });
    const long = letter({ text: 'A line of a very long letter.\n'.repeat(600_000) });
    await expect(mailer.send(long, () => Promise.resolve())).rejects.toThrow(MailUnavailable);
    mailer.close();
  });

  it.each(['smtp', 'smtps'])('is vouched for by an authority that was named gets it in secret: %s', async (protocol) => {
    const { key, cert } = selfSigned();
    const secret: boolean[] = [];
    const { url, letters } = await served({
      ...{ key, cert, secure: protocol === 'smtps' },
      onMailFrom: (_address, session, callback) => {
        secret.push(session.secure);
        callback();
      },
    });
    const address = url.replace(/^smtps?:/u, `${protocol}:`);
    expect((await attempt(address)).error).toBeInstanceOf(MailUnavailable);
    const mailer = new SmtpMailer({ url: address, from, timeouts, ca: cert });
    await mailer.send(letter(), () => Promise.resolve());
    mailer.close();
    expect([letters.length, secret]).toEqual([1, [true]]);
  });

  it('is not this machine gets nothing without TLS', async () => {
    // Any machine by its address, and only this one answers to it.
    const { url, letters } = await served({});
    expect((await attempt(url.replace('127.0.0.1', '0.0.0.0'))).error).toBeInstanceOf(MailUnavailable);
    expect((await attempt(url)).error).toBeUndefined();
    expect(letters).toHaveLength(1);
  });
});
