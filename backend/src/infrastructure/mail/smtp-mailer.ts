import { setImmediate as turn } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { Mailer, MailRefused, MailUnavailable, MailUncertain, type Letter, type MailAddress } from '../../application/ports/mailer.js';
import { compose } from './mime.js';

export interface SmtpOptions {
  /** smtp://user:password@host:port, or smtps:// for TLS from the first byte. */
  url: string;
  from: MailAddress;
  /** Of the server, where no public authority vouches for it. */
  ca?: string | undefined;
  timeouts?: { connection: number; greeting: number; socket: number };
}

/** Milliseconds. RFC 5321, 4.5.3.2 would wait for minutes; a job that waits can be tried again. */
const TIMEOUTS = { connection: 10_000, greeting: 10_000, socket: 60_000 };
/** Mailbox providers allow few. */
const CONNECTIONS = 2;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/u;

interface SmtpError extends Error {
  responseCode?: number;
  permanent?: boolean;
}

/** Hands letters to any SMTP server, over a few connections that are kept open. Beyond this machine only with TLS. */
export class SmtpMailer extends Mailer {
  private readonly transport: ReturnType<typeof createTransport>;

  constructor(private readonly options: SmtpOptions) {
    super();
    const { protocol, hostname, port, username, password } = new URL(options.url);
    const secure = protocol === 'smtps:';
    const timeouts = options.timeouts ?? TIMEOUTS;
    this.transport = createTransport({
      pool: true,
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure && !LOOPBACK.test(hostname),
      ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      ...(options.ca !== undefined && { tls: { ca: options.ca } }),
      maxConnections: CONNECTIONS,
      // Whether it is tried again is the job's to decide, not the pool's.
      maxRequeues: 0,
      connectionTimeout: timeouts.connection,
      greetingTimeout: timeouts.greeting,
      socketTimeout: timeouts.socket,
      dnsTimeout: timeouts.connection,
    } as never);
  }

  override async send(letter: Letter, beforeTransmission: () => Promise<void>): Promise<void> {
    const { raw, to } = await compose(letter, this.options.from);
    let handedOver = false;
    let refusal: Error | undefined;
    const bytes = Readable.from(
      (async function* () {
        try {
          await beforeTransmission();
        } catch (error) {
          refusal = error as Error;
          throw error;
        }
        // The last bytes go by themselves: a line that breaks before them is known to have broken in time.
        yield raw.subarray(0, -2);
        await turn();
        handedOver = true;
        yield raw.subarray(-2);
      })(),
      { objectMode: false, highWaterMark: 16 * 1024 },
    );
    try {
      await this.transport.sendMail({ envelope: { from: this.options.from.address, to: [to] }, raw: bytes });
    } catch (error) {
      throw refusal ?? describe(error as SmtpError, handedOver);
    } finally {
      bytes.destroy();
    }
  }

  override close(): void {
    this.transport.close();
  }
}

/** A reply decides. Without one it matters whether the whole letter had left. */
function describe(error: SmtpError, handedOver: boolean): Error {
  const { message, responseCode, permanent } = error;
  if (responseCode !== undefined) return permanent === true ? new MailRefused(message) : new MailUnavailable(message);
  return handedOver ? new MailUncertain(message) : new MailUnavailable(message);
}
