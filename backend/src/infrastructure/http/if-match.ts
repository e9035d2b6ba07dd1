import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/domain-error.js';

/** Version the caller read, from `If-Match: "12"` (RFC 9110, section 13.1.1). @throws content.version_required */
export const ExpectedVersion = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'] ?? '';
  const version = /^"(\d{1,9})"$/u.exec(header.trim())?.[1];
  if (version === undefined) {
    throw new DomainError('content.version_required', 'Send If-Match with the ETag you last read, so that nobody’s work is overwritten.');
  }
  return Number(version);
});

export const setVersion = (reply: FastifyReply, version: number) => void reply.header('etag', `"${version}"`);
