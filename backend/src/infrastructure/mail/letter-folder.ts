import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FiledLetter } from '@atelier/contracts';
import { FiledLetters } from '../../application/ports/filed-letters.js';
import { letterName } from './mime.js';

const FILE = /^[a-zA-Z0-9._-]{1,100}\.eml$/u;

/** The folder that letters are written to where no mail server is set up. */
export class LetterFolder extends FiledLetters {
  /** Null: letters are not kept as files here. */
  constructor(private readonly folder: string | null) {
    super();
  }

  override async list(limit: number): Promise<Omit<FiledLetter, 'text' | 'html'>[]> {
    if (this.folder === null) return [];
    const names = (await readdir(this.folder).catch(() => [])).filter((name) => FILE.test(name));
    const times = await Promise.all(names.map(async (file) => ({ file, at: (await this.changed(file)) ?? new Date(0) })));
    const newest = times.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, limit);
    const letters = await Promise.all(newest.map(({ file }) => this.read(file)));
    return letters.flatMap((letter) => {
      if (letter === null) return [];
      const { file, from, to, subject, date } = letter;
      return [{ file, from, to, subject, date }];
    });
  }

  override async read(file: string): Promise<FiledLetter | null> {
    const at = FILE.test(file) ? await this.changed(file) : null;
    if (this.folder === null || at === null) return null;
    const { default: PostalMime } = await import('postal-mime');
    const { from, to, subject = '', text = '', html = '' } = await PostalMime.parse(await readFile(join(this.folder, file)));
    return { file, from: from?.address ?? '', to: to?.[0]?.address ?? '', subject, date: at.toISOString(), text, html };
  }

  override async remove(mailIds: readonly string[]): Promise<void> {
    const { folder } = this;
    if (folder !== null) await Promise.all(mailIds.map((id) => rm(join(folder, `${letterName(id)}.eml`), { force: true })));
  }

  private changed(file: string): Promise<Date | null> {
    return this.folder === null
      ? Promise.resolve(null)
      : stat(join(this.folder, file)).then(
          ({ mtime }) => mtime,
          () => null,
        );
  }
}
