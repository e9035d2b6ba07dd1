import type { Email } from 'postal-mime';
import { MailRefused, type Letter, type Mailer } from '../../src/application/ports/mailer.js';

export interface MailerStand {
  mailer: Mailer;
  /** Everything that arrived, parsed, in the order it came. */
  received: () => Promise<{ to: string[]; raw: string; mail: Email }[]>;
}

export const letter = (change: Partial<Letter> = {}): Letter => ({
  ...{ id: crypto.randomUUID(), to: { name: 'Marta Keller', address: 'marta@example.org' }, subject: 'Your letter', language: 'en' },
  ...{ text: 'It has arrived.\n\nThank you.', html: '<p>It has arrived.</p>', ...change },
});
const ready = () => Promise.resolve();

/** What every way of sending letters promises. */
export function mailerContract(name: string, open: () => Promise<MailerStand>): void {
  describe(name, () => {
    let stand: MailerStand;
    beforeAll(async () => {
      stand = await open();
    });
    afterAll(() => stand.mailer.close());
    const sent = async (one: Letter) => {
      await stand.mailer.send(one, ready);
      const found = (await stand.received()).filter(({ mail }) => mail.messageId?.includes(one.id) === true);
      expect(found).toHaveLength(1);
      return found[0]!;
    };

    it('delivers both forms of the text, whom it is from and whom to answer', async () => {
      const { mail, to } = await sent(letter({ replyTo: { name: 'Sund Serra', address: 'studio@example.org' } }));
      expect(to).toEqual(['marta@example.org']);
      expect(mail).toMatchObject({ subject: 'Your letter', from: { address: 'atelier@studio.example', name: 'Sund Serra' } });
      expect(mail.to).toEqual([{ name: 'Marta Keller', address: 'marta@example.org' }]);
      expect(mail.replyTo).toEqual([{ name: 'Sund Serra', address: 'studio@example.org' }]);
      expect([mail.text?.trim(), mail.html?.trim()]).toEqual(['It has arrived.\n\nThank you.', '<p>It has arrived.</p>']);
      const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
      expect([header('auto-submitted'), header('content-language')]).toEqual(['auto-generated', 'en']);
      expect(Math.abs(Date.now() - new Date(mail.date ?? 0).getTime())).toBeLessThan(10_000);
    });

    it.each([['Łukasz “Łuk” Żak, Jr.'], ['محمد الهاشمي'], ['李小龍 🏗️'], ['O’Brien; <b>']])(
      'brings the name %s through',
      async (person) => {
        const { mail } = await sent(letter({ to: { name: person, address: 'a@example.org' }, subject: `Dear ${person}`, text: person }));
        expect([mail.to?.[0]?.name, mail.subject, mail.text?.trim()]).toEqual([person, `Dear ${person}`, person]);
      },
    );

    it('takes out what would turn a name round for the eye', async () => {
      const { mail } = await sent(letter({ to: { name: 'Marta\u202egpj.exe', address: 'a@example.org' } }));
      expect(mail.to?.[0]?.name).toBe('Martagpj.exe');
    });

    it('shows what looks like code for another name as it was typed', async () => {
      const smuggled = '=?utf-8?B?RXZpbA0KQmNjOiB4QGV4YW1wbGUubmV0?=';
      const { mail } = await sent(letter({ subject: smuggled, to: { name: smuggled, address: 'a@example.org' } }));
      expect([mail.subject, mail.to?.[0]?.name].join()).not.toContain('Evil');
      expect(mail.subject).toContain('utf-8');
    });

    it('says of what a person wrote nothing that keeps programs from answering', async () => {
      const { mail } = await sent(letter({ byHand: true }));
      expect(mail.headers.map(({ key }) => key)).not.toContain('auto-submitted');
    });

    it.each<[string, Partial<Letter>]>([
      ['the name', { to: { name: 'Marta\r\nBcc: evil@example.net', address: 'a@example.org' } }],
      ['the subject', { subject: 'Hello\r\nBcc: evil@example.net\r\n\r\nBody' }],
      ['the subject, with a lone line feed', { subject: 'Hello\nBcc: evil@example.net' }],
      ['the language', { language: 'en\r\nBcc: evil@example.net' }],
      ['the address to answer', { replyTo: { name: 'R\r\nBcc: evil@example.net', address: 'r@example.org\r\nBcc: evil@example.net' } }],
      ['the name, with a separator of Unicode', { to: { name: 'M\u2028Bcc: evil@example.net', address: 'a@example.org' } }],
    ])('lets nobody add a header or a recipient by %s', async (_what, change) => {
      const { mail, to, raw } = await sent(letter(change));
      expect(to).toHaveLength(1);
      expect(to[0]).not.toBe('evil@example.net');
      expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
      expect(raw.split(/\r?\n\r?\n/u)[0]).not.toMatch(/^bcc:/imu);
      expect(mail.html?.trim()).toBe('<p>It has arrived.</p>');
    });

    it.each([
      'a@example.org\r\nBcc: evil@example.net',
      'a@example.org,evil@example.net',
      'a@example.org;evil@example.net',
      'nobody',
      '<a@example.org>',
    ])('refuses %j as an address', async (address) => {
      const one = letter({ to: { name: 'M', address } });
      await expect(stand.mailer.send(one, ready)).rejects.toThrow(MailRefused);
      expect((await stand.received()).filter(({ mail }) => mail.messageId?.includes(one.id) === true)).toEqual([]);
    });

    it('carries a long message whole', async () => {
      const text = 'A line of a long letter, ünïcode and all.\n'.repeat(2_500);
      const { mail } = await sent(letter({ text }));
      expect(mail.text?.trim()).toBe(text.trim());
    });

    it('sends nothing if what must come before it fails', async () => {
      const one = letter();
      await expect(stand.mailer.send(one, () => Promise.reject(new Error('not written down')))).rejects.toThrow('not written down');
      expect((await stand.received()).filter(({ mail }) => mail.messageId?.includes(one.id) === true)).toEqual([]);
    });
  });
}
