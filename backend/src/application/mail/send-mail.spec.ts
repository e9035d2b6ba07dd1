import { FixedClock, MemoryMailRepository, MemoryStore, MemoryUnitOfWork } from '../../../test/fakes/memory-repositories.js';
import { Mail } from '../../domain/mail/mail.js';
import { LetterWriter } from '../ports/letter-writer.js';
import { Mailer, MailRefused, MailUnavailable, MailUncertain, type Letter } from '../ports/mailer.js';
import { SendMail } from './send-mail.js';

/** A server that does as it is told, after the letter began to leave or before. */
class ToldMailer extends Mailer {
  readonly sent: string[] = [];
  fault: { when: 'before' | 'after'; error: Error } | null = null;

  override async send(letter: Letter, beforeTransmission: () => Promise<void>): Promise<void> {
    if (this.fault?.when === 'before') throw this.fault.error;
    await beforeTransmission();
    if (this.fault !== null) throw this.fault.error;
    this.sent.push(letter.id);
  }
  override close(): void {
    this.fault = null;
  }
}
class PlainWriter extends LetterWriter {
  gone = false;
  override write({ id, toAddress }: Mail): Promise<Letter | null> {
    const letter = { id, to: { name: '', address: toAddress }, subject: 's', text: 't', html: 'h', language: 'en' };
    return Promise.resolve(this.gone ? null : letter);
  }
}

async function office() {
  const store = new MemoryStore();
  const mails = new MemoryMailRepository(store);
  const [mailer, writer, clock] = [new ToldMailer(), new PlainWriter(), new FixedClock()];
  await mails.save(Mail.write({ id: 'm', template: 'thanks', requestId: 'r', to: { name: 'M', address: 'm@x' }, at: clock.now() }));
  const send = new SendMail(new MemoryUnitOfWork(store), mails, writer, mailer, clock);
  return { mailer, writer, mails, run: (last = false) => send.execute('m', { last }), mail: () => store.mails.get('m')! };
}

it('sends a letter once, however often it is told to', async () => {
  const { run, mailer, mail } = await office();
  for (let time = 0; time < 3; time++) await run();
  expect(mailer.sent).toEqual(['m']);
  expect(mail()).toMatchObject({ status: 'sent', attempts: 1 });
});

it('tries again what never left, and gives up after the last try', async () => {
  const { run, mailer, mail } = await office();
  mailer.fault = { when: 'before', error: new MailUnavailable('Connection refused') };
  await expect(run()).rejects.toThrow('Connection refused');
  expect(mail()).toMatchObject({ status: 'queued', attempts: 1, error: 'Connection refused' });
  await expect(run(true)).rejects.toThrow();
  expect(mail().status).toBe('failed');
  mailer.fault = null;
  await run();
  expect(mailer.sent).toEqual([]);
});

it('sends what was said to come later, when it comes', async () => {
  const { run, mailer, mail } = await office();
  mailer.fault = { when: 'before', error: new MailUnavailable('Greylisted') };
  await expect(run()).rejects.toThrow();
  mailer.fault = null;
  await run();
  expect([mailer.sent, mail().status]).toEqual([['m'], 'sent']);
});

it.each([
  ['refused', new MailRefused('No such mailbox')],
  ['uncertain', new MailUncertain('No answer')],
])('leaves it %s and does not try again by itself', async (status, error) => {
  const { run, mailer, mail } = await office();
  mailer.fault = { when: 'after', error };
  await run();
  mailer.fault = null;
  await run();
  expect([mailer.sent, mail().status]).toEqual([[], status]);
});

it('does not send a second time what a killed process was in the middle of sending', async () => {
  const { run, mailer, mails, mail } = await office();
  const interrupted = mail();
  interrupted.transmit(interrupted.begin());
  await mails.save(interrupted);
  await run();
  expect([mailer.sent, mail().status]).toEqual([[], 'uncertain']);
});

it('is sent once when an emptied queue gives it out again before the first byte has left, and the first try ends badly', async () => {
  const { run, mailer, mail } = await office();
  const send = mailer.send.bind(mailer);
  // The second try begins, and ends, while the first waits for the server.
  mailer.send = async (letter, beforeTransmission) => {
    mailer.send = send;
    await run();
    await send(letter, beforeTransmission);
  };
  await expect(run()).rejects.toThrow('Another process');
  expect(mailer.sent).toEqual(['m']);
  expect(mail()).toMatchObject({ status: 'sent', attempts: 2 });
});

it('a try that was overtaken says nothing about the letter', async () => {
  const letter = (await office()).mail();
  const [one, two] = [letter.begin(), letter.begin()];
  expect([letter.transmit(one), letter.transmit(two)]).toEqual([false, true]);
  letter.end(one, 'queued', 'Connection refused');
  expect(letter.status).toBe('transmitting');
});

it('is uncertain, not waiting for ever, when an emptied queue gives it out again while its bytes leave, and the first try then fails', async () => {
  const { run, mailer, mail } = await office();
  mailer.send = async (_letter, beforeTransmission) => {
    await beforeTransmission();
    await run();
    throw new MailUnavailable('Try again later');
  };
  await expect(run()).rejects.toThrow('Try again later');
  expect(mail()).toMatchObject({ status: 'uncertain', error: expect.stringContaining('handed over') });
});

it('has arrived if the first try says so after all, whatever a later one says', async () => {
  const { run, mailer, mail } = await office();
  const send = mailer.send.bind(mailer);
  mailer.send = async (letter, beforeTransmission) => {
    await send(letter, beforeTransmission);
    await run();
  };
  await run();
  expect([mailer.sent, mail().status]).toEqual([['m'], 'sent']);

  const letter = (await office()).mail();
  const first = letter.begin();
  letter.transmit(first);
  letter.begin();
  letter.retry();
  const second = letter.begin();
  letter.succeed(new Date());
  letter.end(second, 'failed', 'Refused');
  expect(letter.status).toBe('sent');
});

it('does not write about what is no longer there', async () => {
  const { run, writer, mailer, mail } = await office();
  writer.gone = true;
  await run();
  expect([mailer.sent, mail().status]).toEqual([[], 'refused']);
});
