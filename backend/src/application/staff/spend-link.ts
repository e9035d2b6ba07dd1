import { networkOf } from '../../domain/network-of.js';
import type { LinkPurpose, StaffLink } from '../../domain/staff/staff-link.js';
import type { StaffUser } from '../../domain/staff/staff-user.js';
import { linkSpent } from '../errors.js';
import type { Clock } from '../ports/clock.js';
import type { RateLimiter } from '../ports/rate-limiter.js';
import type { LinkTokens } from '../ports/staff-secrets.js';
import type { StaffLinks } from '../ports/staff-links.js';
import type { StaffRepository } from '../ports/staff-repository.js';

/** Part of other acts: what the token of a link allows, and for whom. */
export class SpendLink {
  constructor(
    private readonly links: StaffLinks,
    private readonly staff: StaffRepository,
    private readonly tokens: LinkTokens,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
  ) {}

  /** Outside a unit of work: counts the try. @throws auth.link_spent, request.too_many */
  async read(token: string, purpose: LinkPurpose, address: string): Promise<{ link: StaffLink; user: StaffUser }> {
    await this.limiter.take('link.address', networkOf(address));
    return this.judge(await this.links.find(this.idOf(token, purpose)), purpose);
  }

  /** Inside a unit of work: locks both and spends the link. @throws auth.link_spent */
  async spend(token: string, purpose: LinkPurpose): Promise<{ link: StaffLink; user: StaffUser }> {
    const id = this.idOf(token, purpose);
    // Person before link, as everything else does that changes both.
    const owner = (await this.links.find(id))?.userId;
    if (owner !== undefined) await this.staff.lock(owner);
    const found = await this.judge(await this.links.lock(id), purpose);
    found.link.spend(this.clock.now());
    await this.links.save(found.link);
    return found;
  }

  private idOf(token: string, purpose: LinkPurpose): string {
    const id = this.tokens.read(token, purpose);
    if (id === null) throw linkSpent();
    return id;
  }

  private async judge(link: StaffLink | null, purpose: LinkPurpose) {
    if (link === null || link.purpose !== purpose || !link.holds(this.clock.now())) throw linkSpent();
    const user = await this.staff.find(link.userId);
    const fits = user !== null && user.status === (purpose === 'invitation' ? 'invited' : 'active');
    if (!fits) throw linkSpent();
    return { link, user };
  }
}
