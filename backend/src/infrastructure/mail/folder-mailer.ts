import { randomUUID } from 'node:crypto';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mailer, type Letter, type MailAddress } from '../../application/ports/mailer.js';
import { compose, letterName } from './mime.js';

/** Letters about accounts lie apart: the admin shows the folder to colleagues. */
export const CONFIDENTIAL = 'confidential';

/** Where no mail server is set up, letters are files (RFC 5322, as any mail program opens them). */
export class FolderMailer extends Mailer {
  constructor(
    private readonly folder: string,
    private readonly from: MailAddress,
  ) {
    super();
  }

  override async send(letter: Letter, beforeTransmission: () => Promise<void>): Promise<void> {
    const { raw } = await compose(letter, this.from);
    const folder = letter.confidential === true ? join(this.folder, CONFIDENTIAL) : this.folder;
    await mkdir(folder, { recursive: true });
    await beforeTransmission();
    const target = join(folder, `${letterName(letter.id)}.eml`);
    const temporary = join(folder, `${randomUUID()}.tmp`);
    await writeFile(temporary, raw);
    // A link is made only if nothing is there: the same letter again changes nothing.
    await link(temporary, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    await rm(temporary);
  }

  override close(): void {
    // Nothing is held open.
  }
}
