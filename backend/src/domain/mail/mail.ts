import type { Writable } from '../writable.js';

export type MailTemplate = 'request-received' | 'thanks' | 'answer' | 'digest' | 'staff-link' | 'staff-notice';
/**
 * queued: to be sent, or to be tried again. transmitting: bytes are leaving right now. uncertain: they left and nobody said whether they arrived.
 * refused: the recipient's server said no for good. failed: tried for a day.
 */
export type MailStatus = 'queued' | 'transmitting' | 'sent' | 'uncertain' | 'refused' | 'failed';

/** One letter to one recipient about one event. It is sent once at the most, unless a person has it sent again. */
export class Mail {
  readonly status: MailStatus = 'queued';
  readonly attempts: number = 0;
  readonly error: string = '';
  readonly sentAt: Date | null = null;

  private constructor(
    /** Of recipient and event: the same twice is one. */
    readonly id: string,
    readonly template: MailTemplate,
    /** The collaboration request it is about; null for those about all that wait, or about somebody's account. */
    readonly requestId: string | null,
    readonly toName: string,
    readonly toAddress: string,
    readonly createdAt: Date,
    /** The words of an answer, or those that thanks repeat, or which notice it is; all else is written when it is sent. */
    readonly body: string,
    /** The link it carries to somebody of the staff. */
    readonly linkId: string | null,
  ) {}

  static write(input: {
    id: string;
    template: MailTemplate;
    requestId: string | null;
    to: { name: string; address: string };
    at: Date;
    body?: string;
    linkId?: string;
  }): Mail {
    const { id, template, requestId, to, at, body = '', linkId = null } = input;
    return new Mail(id, template, requestId, to.name, to.address, at, body, linkId);
  }

  /**
   * The number of the try that begins now; 0 if there must be none. One that ended in the middle of handing the letter over leaves it uncertain: nobody
   * tries again by itself. If that one has not ended after all, what it says of a failure no longer counts: the queue may not know it any more.
   */
  begin(): number {
    if (this.status === 'transmitting')
      this.change({ status: 'uncertain', attempts: this.attempts + 1, error: 'The process ended while it was being handed over.' });
    if (this.status !== 'queued') return 0;
    this.change({ attempts: this.attempts + 1 });
    return this.attempts;
  }

  /** A person has it sent again, knowing that it may arrive twice. Returns whether there was anything to send again. */
  retry(): boolean {
    if (!['uncertain', 'refused', 'failed'].includes(this.status)) return false;
    this.change({ status: 'queued', error: '' });
    return true;
  }

  /** False if another try has begun meanwhile: an emptied queue gives out anew what is still being done. Then that one decides. */
  transmit(attempt: number): boolean {
    if (this.status !== 'queued' || this.attempts !== attempt) return false;
    this.change({ status: 'transmitting' });
    return true;
  }

  /** Of whichever try: it has arrived. */
  succeed(at: Date): void {
    this.change({ status: 'sent', sentAt: at, error: '' });
  }

  /** Does nothing if another try has begun meanwhile, or one of them has arrived. */
  end(attempt: number, status: Exclude<MailStatus, 'sent' | 'transmitting'>, error: string): void {
    if (this.attempts === attempt && this.status !== 'sent') this.change({ status, error: error.slice(0, 500) });
  }

  private change(changes: Partial<Writable<Mail>>): void {
    Object.assign(this, changes);
  }
}
