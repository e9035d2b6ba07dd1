import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedLetter {
  /** Of the envelope. */
  from: string;
  to: string[];
  raw: string;
  mail: Email;
}

/** A real mail server on loopback that keeps what it gets. What it should do badly is said in the options. */
export async function startSmtp(options: SMTPServerOptions = {}, port = 0) {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.secure === true || options.cert !== undefined ? [] : ['STARTTLS'],
    logger: false,
    closeTimeout: 200,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        void PostalMime.parse(raw).then((mail) => {
          letters.push({
            from: mailFrom === false ? '' : (mailFrom?.address ?? ''),
            to: rcptTo.map((one) => one.address),
            raw: raw.toString(),
            mail,
          });
          callback();
        });
      });
    },
    ...options,
  });
  // Clients that hang up are what these tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    letters,
    port: taken,
    url: `smtp://127.0.0.1:${taken}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
export type SmtpStand = Awaited<ReturnType<typeof startSmtp>>;
