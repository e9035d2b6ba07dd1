import { EntitySchema } from '@mikro-orm/core';
import { CollaborationRequest } from '../../../domain/collaboration/collaboration-request.js';
import { Mail } from '../../../domain/mail/mail.js';

export const CollaborationRequestSchema = new EntitySchema<CollaborationRequest>({
  class: CollaborationRequest as never,
  tableName: 'collaboration_requests',
  properties: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    reference: { type: 'text' },
    letter: { type: 'json' },
    status: { type: 'text' },
    suspicions: { type: 'array', columnType: 'text[]' },
    fingerprint: { type: 'text' },
    assigneeId: { type: 'uuid', nullable: true },
    receivedAt: { type: 'datetime' },
    updatedAt: { type: 'datetime' },
    anonymisedAt: { type: 'datetime', nullable: true },
  },
});

export const MailSchema = new EntitySchema<Mail>({
  class: Mail as never,
  tableName: 'mails',
  properties: {
    id: { type: 'uuid', primary: true },
    template: { type: 'text' },
    requestId: { type: 'uuid', nullable: true },
    toName: { type: 'text' },
    toAddress: { type: 'text' },
    status: { type: 'text' },
    attempts: { type: 'integer' },
    error: { type: 'text' },
    sentAt: { type: 'datetime', nullable: true },
    createdAt: { type: 'datetime' },
    body: { type: 'text' },
    linkId: { type: 'uuid', nullable: true },
  },
});
