import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/domain-error.js';

/** Name the caller gave to what it asks for, from `Idempotency-Key`, so that asking again makes nothing twice; undefined without one. */
export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string | undefined => {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/u.test(key)) {
    throw new DomainError('request.invalid', 'Idempotency-Key is 1 to 200 visible ASCII characters, for example a UUID.');
  }
  return key;
});
