import { Readable } from 'node:stream';
import SMTPPool from 'nodemailer/lib/smtp-pool';
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
/** Milliseconds. Servers drop idle clients after a minute or so, and a letter handed to a dropped one is a try lost. */
const IDLE = 20_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/iu;
/** Bytes. Small, so that a server that stops reading is noticed before the end of the letter is on its way. */
const SLICE = 16 * 1024;

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  permanent?: boolean;
}

/** Hands letters to any SMTP server, over a few connections that are kept open. Beyond this machine only with TLS. */
export class SmtpMailer extends Mailer {
  private readonly pool: SMTPPool;

  constructor(private readonly options: SmtpOptions) {
    super();
    const { protocol, hostname, port, username, password } = new URL(options.url);
    const secure = protocol === 'smtps:';
    const timeouts = options.timeouts ?? TIMEOUTS;
    this.pool = new SMTPPool({
      host: hostname.replace(/^\[|\]$/gu, ''),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure && !LOOPBACK.test(hostname),
      ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      ...(options.ca !== undefined && { tls: { ca: options.ca } }),
      maxConnections: CONNECTIONS,
      // Whether it is tried again is the job's to decide, not the pool's.
      maxRequeues: 0,
      idleTimeout: IDLE,
      connectionTimeout: timeouts.connection,
      greetingTimeout: timeouts.greeting,
      socketTimeout: timeouts.socket,
      dnsTimeout: timeouts.connection,
    });
  }

  override async send(letter: Letter, beforeTransmission: () => Promise<void>): Promise<void> {
    const { raw, to, messageId } = await compose(letter, this.options.from);
    const transmission = new Transmission(raw, beforeTransmission);
    const envelope = { from: this.options.from.address, to: [to] };
    const message = {
      getEnvelope: () => envelope,
      messageId: () => `<${messageId}>`,
      getHeader: () => `<${messageId}>`,
      createReadStream: () => transmission.stream,
    };
    // The pool asks a message for no more than this. Its own kind is read ahead while the server has yet to say whether it takes the letter.
    const mail = { data: {}, message } as unknown as Parameters<SMTPPool['send']>[0];
    try {
      await new Promise<void>((resolve, reject) => {
        this.pool.send(mail, (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      throw transmission.forbidden ?? describe(error as SmtpError, transmission.complete);
    } finally {
      transmission.stream.destroy();
    }
  }

  override close(): void {
    this.pool.close();
  }
}

/** The bytes of one letter on their way. Nothing happens until the server said that it takes them and somebody reads. */
class Transmission {
  /** All of it was given away; the line that ends it goes next. */
  complete = false;
  /** Why it must not leave. */
  forbidden: Error | undefined;
  readonly stream: Readable;

  constructor(
    private readonly raw: Buffer,
    private readonly before: () => Promise<void>,
  ) {
    this.stream = Readable.from(this.slices(), { objectMode: false, highWaterMark: 1 });
  }

  private async *slices(): AsyncGenerator<Buffer> {
    try {
      await this.before();
    } catch (error) {
      this.forbidden = error as Error;
      throw error;
    }
    for (let at = 0; at < this.raw.length; at += SLICE) yield this.raw.subarray(at, at + SLICE);
    this.complete = true;
  }
}

/** A reply decides. Without one it matters whether the whole letter had left. */
function describe({ message, code, responseCode = 0, permanent }: SmtpError, complete: boolean): Error {
  // A greeting or a login that is refused says nothing about this letter: it can leave once the settings are right.
  const aboutLetter = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== AUTHENTICATION_REQUIRED;
  if (permanent === true && aboutLetter) return new MailRefused(message);
  if (responseCode >= 400) return new MailUnavailable(message);
  return complete ? new MailUncertain(message) : new MailUnavailable(message);
}
/** RFC 4954, 6. */
const AUTHENTICATION_REQUIRED = 530;
