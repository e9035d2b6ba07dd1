import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@atelier/contracts';
import type { FastifyRequest } from 'fastify';
import type { Own } from '../../../application/staff/change-own.js';
import type { StaffUser } from '../../../domain/staff/staff-user.js';

export const ACCESS = Symbol('access');
/** The figures of this process, and the token that opens them; null where none is set. */
export const METRICS = Symbol('metrics');
export const METRICS_TOKEN = Symbol('METRICS_TOKEN');
/**
 * `staff`: whoever is signed in, and programs that speak for them. `session`: people alone, for it is about their own account. `metrics`: whoever has
 * METRICS_TOKEN, and nobody else.
 */
export type Access = 'anyone' | 'staff' | 'session' | 'metrics' | Permission;
export type StaffRequest = FastifyRequest & {
  user: StaffUser;
  /** Of the sign-in it belongs to; a program has none. */
  sessionId?: string;
  permissions: readonly Permission[];
};

/** The document says who may use a route, in words a program can check. */
const declare = (access: Access) => [SetMetadata(ACCESS, access), ApiExtension('x-access', access)] as const;

/** Routes say who may use them; one that says nothing is closed to all. */
export const ForAnyone = () => applyDecorators(...declare('anyone'));
export const ForStaff = () => applyDecorators(...declare('staff'), ApiBearerAuth());
export const ForSession = () => applyDecorators(...declare('session'), ApiBearerAuth());
export const ForMetrics = () => applyDecorators(...declare('metrics'), ApiBearerAuth());
export const Requires = (permission: Permission) => applyDecorators(...declare(permission), ApiBearerAuth());

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<StaffRequest>();

export const CurrentStaff = createParamDecorator((_data: unknown, context: ExecutionContext) => requestOf(context).user);
export const CurrentPermissions = createParamDecorator((_data: unknown, context: ExecutionContext) => requestOf(context).permissions);
/** Whose account it is, and the session that stays when others end. */
export const CurrentOwn = createParamDecorator((_data: unknown, context: ExecutionContext): Own => {
  const { user, sessionId = '' } = requestOf(context);
  return { userId: user.id, sessionId };
});
