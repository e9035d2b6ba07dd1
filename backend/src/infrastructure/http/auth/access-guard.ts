import { may, type Permission } from '@atelier/contracts';
import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { DomainError } from '../../../domain/domain-error.js';
import { ACCESS, type Access, type StaffRequest } from './access.js';

/** Denies by default: a route without a word about access is closed, also to staff. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (access === 'anyone') return true;
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<StaffRequest>();
    if (access === undefined || (access !== 'staff' && !may(user.role, access satisfies Permission))) {
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
}
