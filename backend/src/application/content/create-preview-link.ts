import type { ContentKind } from '../../domain/content/content-kinds.js';
import { contentNotFound } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { ContentRepository } from '../ports/content-repository.js';
import type { PreviewTokens } from '../ports/secrets.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

const LIFETIME_MS = 24 * 60 * 60 * 1000;

/** Makes a link that shows the working copy on the public site, for a day, to whoever has it. */
export class CreatePreviewLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: ContentRepository,
    private readonly tokens: PreviewTokens,
    private readonly clock: Clock,
    /** Of the public site, without a slash at the end; empty if it is where the staff are. */
    private readonly origin: string,
  ) {}

  /** @throws content.not_found */
  async execute(kind: ContentKind, id: string): Promise<{ url: string; expiresAt: Date }> {
    const item = await this.unitOfWork.run(() => this.contents.lock(kind, id));
    if (item === null) throw contentNotFound(kind);
    const expiresAt = new Date(this.clock.now().getTime() + LIFETIME_MS);
    return { url: `${this.origin}/preview/${this.tokens.issue({ kind, id, expiresAt })}`, expiresAt };
  }
}
