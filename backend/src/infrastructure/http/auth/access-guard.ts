import { ROLE_PERMISSIONS, type Permission } from '@atelier/contracts';
import { Inject, Injectable, NotFoundException, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { RateLimiter } from '../../../application/ports/rate-limiter.js';
import { IdentifyToken } from '../../../application/staff/identify-token.js';
import { networkOf } from '../../../domain/network-of.js';
import { DomainError } from '../../../domain/domain-error.js';
import { bears } from '../../observability/bearer.js';
import { currentRequest } from '../../security/request-context.js';
import { API_TOKEN_PREFIX } from '../../security/staff-secrets.js';
import { ACCESS, METRICS_TOKEN, type Access, type StaffRequest } from './access.js';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Denies by default: a route without a word about access is closed, also to staff. Counts what everybody asks for. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(
    private readonly reflector: Reflector,
    private readonly identifyToken: IdentifyToken,
    private readonly limiter: RateLimiter,
    @Inject(METRICS_TOKEN) private readonly metricsToken: string | null,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const act = READS.includes(request.method) ? 'read' : 'write';
    if (access === 'anyone') {
      if (!request.url.startsWith('/api/health')) await this.limiter.take(`visitor.${act}`, networkOf(request.ip));
      return true;
    }
    if (access === 'metrics') return this.admitScraper(request);
    const bearer = /^Bearer (.+)$/iu.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (bearer.startsWith(API_TOKEN_PREFIX)) await this.admitProgram(bearer, request, act);
    else await this.admitPerson(context, request, act);

    if (access === 'session' && request.sessionId === undefined)
      throw new DomainError('auth.session_only', 'This is for people: sign in to the admin. An API token cannot do it.');
    if (
      access === undefined ||
      !(access === 'staff' || access === 'session' || request.permissions.includes(access satisfies Permission))
    ) {
      request.log.warn({ requestId: request.id, userId: request.user.id, path: request.url.split('?')[0] }, 'refused: not allowed');
      throw new DomainError('auth.forbidden', 'Your role does not allow this. Ask an administrator of the studio.');
    }
    return true;
  }

  override handleRequest<User>(error: unknown, user: User | false, info: unknown): User {
    if (error instanceof Error) throw error;
    if (user !== false) return user;
    const expired = info instanceof Error && info.name === 'TokenExpiredError';
    throw new DomainError(
      expired ? 'auth.expired' : 'auth.required',
      expired ? 'Your sign-in has run out. Sign in again.' : 'Sign in first.',
    );
  }

  /** Without the setting there is nothing here, for anybody. */
  private async admitScraper(request: StaffRequest): Promise<true> {
    if (this.metricsToken === null) throw new NotFoundException();
    if (bears(request.headers.authorization, this.metricsToken)) return true;
    await this.limiter.take('token.address', networkOf(request.ip));
    throw new DomainError('auth.required', 'Send METRICS_TOKEN as a Bearer token.');
  }

  private async admitPerson(context: ExecutionContext, request: StaffRequest, act: 'read' | 'write'): Promise<void> {
    await super.canActivate(context);
    const { user } = request;
    request.permissions = ROLE_PERMISSIONS[user.role];
    Object.assign(currentRequest() ?? {}, { actor: { kind: 'staff', id: user.id, name: user.name } });
    const uploads = request.url.startsWith('/api/admin/media') && act === 'write';
    await this.limiter.take(uploads ? 'staff.upload' : `staff.${act}`, user.id);
  }

  private async admitProgram(bearer: string, request: StaffRequest, act: 'read' | 'write'): Promise<void> {
    const { token, user, permissions } = await this.identifyToken.execute(bearer).catch(async (error: unknown) => {
      if (error instanceof DomainError) await this.limiter.take('token.address', networkOf(request.ip));
      throw error;
    });
    Object.assign(request, { user, permissions });
    Object.assign(currentRequest() ?? {}, { actor: { kind: 'token', id: token.id, name: `${token.name} (${user.name})` } });
    await this.limiter.take(`token.${act}`, token.id);
  }
}
