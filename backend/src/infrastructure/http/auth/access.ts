import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import type { Permission } from '@atelier/contracts';
import type { FastifyRequest } from 'fastify';
import type { StaffUser } from '../../../domain/staff/staff-user.js';

export const ACCESS = Symbol('access');
export type Access = 'anyone' | 'staff' | Permission;
export type StaffRequest = FastifyRequest & { user: StaffUser };

/** Routes say who may use them; one that says nothing is closed to all. */
export const ForAnyone = () => SetMetadata(ACCESS, 'anyone' satisfies Access);
export const ForStaff = () => applyDecorators(SetMetadata(ACCESS, 'staff' satisfies Access), ApiBearerAuth());
export const Requires = (permission: Permission) => applyDecorators(SetMetadata(ACCESS, permission), ApiBearerAuth());

export const CurrentStaff = createParamDecorator(
  (_data: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<StaffRequest>().user,
);
