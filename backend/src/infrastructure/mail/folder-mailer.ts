import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { Mailer, type Letter, type MailAddress } from '../../application/ports/mailer.js';
import { compose } from './mime.js';

const FILE = /^[a-zA-Z0-9._-]{1,100}\.eml$/u;

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
    await mkdir(this.folder, { recursive: true });
    await beforeTransmission();
    const target = join(this.folder, `${letter.id.replace(/[^a-zA-Z0-9._-]/gu, '')}.eml`);
    const temporary = join(this.folder, `${randomUUID()}.tmp`);
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

export interface FiledLetter {
  file: string;
  from: string;
  to: string;
  subject: string;
  date: Date;
  text: string;
  html: string;
}

/** The letters of a folder, newest first. */
export async function readLetters(folder: string): Promise<FiledLetter[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name));
  const letters = await Promise.all(
    names.map(async (file) => {
      const path = join(folder, file);
      const [raw, { mtime }] = await Promise.all([readFile(path), stat(path)]);
      const { from, to, subject, text, html } = await PostalMime.parse(raw);
      return {
        file,
        from: from?.address ?? '',
        to: to?.[0]?.address ?? '',
        subject: subject ?? '',
        date: mtime,
        text: text ?? '',
        html: html ?? '',
      };
    }),
  );
  return letters.sort((a, b) => b.date.getTime() - a.date.getTime());
}
