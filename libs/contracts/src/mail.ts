import { z } from 'zod';
import { Id, Instant } from './ids.js';

export const MAIL_TEMPLATES = ['request-received', 'thanks', 'answer', 'digest', 'staff-link', 'staff-notice'] as const;
export const MAIL_STATUSES = ['queued', 'transmitting', 'sent', 'uncertain', 'refused', 'failed'] as const;

export const MailView = z
  .object({
    id: Id,
    template: z.enum(MAIL_TEMPLATES),
    requestId: Id.nullable().meta({
      description: 'What it is about; null for the digest of a day and for letters to staff about their accounts',
    }),
    to: z.string(),
    status: z
      .enum(MAIL_STATUSES)
      .meta({ description: '`uncertain`: it left and nobody said whether it arrived. `refused`, `failed`: it did not arrive.' }),
    attempts: z.int(),
    error: z.string(),
    sentAt: Instant.nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'Mail' });
export type MailView = z.infer<typeof MailView>;

const filed = { file: z.string(), from: z.string(), to: z.string(), subject: z.string(), date: Instant };
/** A letter kept in the folder, as it would have been sent. */
export const FiledLetter = z.object({ ...filed, text: z.string(), html: z.string() }).meta({ id: 'FiledLetter' });
export type FiledLetter = z.infer<typeof FiledLetter>;

export const MailOverview = z
  .object({
    way: z.enum(['smtp', 'folder', 'none']).meta({ description: 'How letters leave: a mail server, files on this machine, or not at all' }),
    undelivered: z.array(MailView).meta({ description: 'Did not arrive or may not have, and what still waits; newest first' }),
    filed: z.array(z.object(filed)).meta({ description: 'Newest letters of the folder' }),
  })
  .meta({ id: 'MailOverview' });
export type MailOverview = z.infer<typeof MailOverview>;
