import { z } from 'zod';
import { Editor } from './content.js';
import { Id, Instant, line, page, PageQuery, text } from './ids.js';
import { MailView } from './mail.js';

export const REQUEST_KINDS = ['commission', 'partnership', 'press', 'career', 'other'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export const MAX_MESSAGE = 10_000;

/** What a visitor sends. A form without JavaScript sends the same names. */
export const SendRequest = z
  .strictObject({
    name: line(100, 1),
    email: z.string().trim().max(254).pipe(z.email('Give an address like name@example.org.')),
    phone: line(40).default(''),
    company: line(200).default(''),
    kind: z.enum(REQUEST_KINDS),
    budget: line(80).default(''),
    timeframe: line(80).default(''),
    message: text(MAX_MESSAGE).trim().min(1),
    consent: z.literal(true),
    language: line(20).default(''),
    website: z.string().max(2000).default('').meta({ description: 'Left empty by people: a trap for programs' }),
    proof: z.string().max(4000).default('').meta({ description: 'Solved challenge of `GET /api/collaborations/challenge`' }),
  })
  .meta({ id: 'SendRequest' });
export type SendRequest = z.infer<typeof SendRequest>;

export const RequestSent = z.object({ reference: z.string() }).meta({ id: 'RequestSent' });
export type RequestSent = z.infer<typeof RequestSent>;

/** Proof of work as ALTCHA has it (altcha.org, version 1): find `number` so that SHA-256(salt + number) is `challenge`. */
export const Challenge = z
  .object({ algorithm: z.string(), challenge: z.string(), maxnumber: z.int(), salt: z.string(), signature: z.string() })
  .meta({ id: 'Challenge' });
export type Challenge = z.infer<typeof Challenge>;

/* ---- inbox ---- */

export const REQUEST_STATUSES = ['new', 'in_review', 'replied', 'archived', 'spam'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const RequestLetter = z
  .object({
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    company: z.string(),
    kind: z.enum(REQUEST_KINDS),
    budget: z.string(),
    timeframe: z.string(),
    message: z.string(),
    language: z.string(),
  })
  .meta({ id: 'RequestLetter' });
export type RequestLetter = z.infer<typeof RequestLetter>;

export const AdminRequestRow = z
  .object({
    id: Id,
    version: z.int(),
    reference: z.string(),
    status: z.enum(REQUEST_STATUSES),
    name: z.string(),
    company: z.string(),
    kind: z.enum(REQUEST_KINDS),
    budget: z.string(),
    timeframe: z.string(),
    summary: z.string().meta({ description: 'How the message begins' }),
    assignee: Editor.nullable(),
    receivedAt: Instant,
    anonymisedAt: Instant.nullable(),
  })
  .meta({ id: 'AdminRequestRow' });
export type AdminRequestRow = z.infer<typeof AdminRequestRow>;

export const REQUEST_EVENTS = ['received', 'status', 'assigned', 'note', 'answered', 'anonymised'] as const;
/** What happened to a request: the history, with the notes of the staff in it. */
export const RequestEvent = z
  .object({
    id: Id,
    at: Instant,
    by: Editor.nullable(),
    kind: z.enum(REQUEST_EVENTS),
    detail: z.string().meta({ description: 'The new status, the assignee, or the words of a note or an answer' }),
  })
  .meta({ id: 'RequestEvent' });
export type RequestEvent = z.infer<typeof RequestEvent>;

export const AdminRequest = AdminRequestRow.omit({ name: true, company: true, kind: true, budget: true, timeframe: true, summary: true })
  .extend({
    letter: RequestLetter,
    suspicions: z.array(z.string()).meta({ description: 'Why it was taken for spam' }),
    erasedOn: Instant.nullable().meta({ description: 'When it loses what tells who sent it, if it stays archived' }),
    events: z.array(RequestEvent).meta({ description: 'Oldest first' }),
    mails: z.array(MailView),
  })
  .meta({ id: 'AdminRequest' });
export type AdminRequest = z.infer<typeof AdminRequest>;

export const AdminRequestPage = page(AdminRequestRow)
  .extend({
    counts: z.object({
      all: z.int(),
      new: z.int(),
      in_review: z.int(),
      replied: z.int(),
      archived: z.int(),
      spam: z.int(),
      mine: z.int(),
    }),
  })
  .meta({ id: 'AdminRequestPage' });
export type AdminRequestPage = z.infer<typeof AdminRequestPage>;

export const AdminRequestQuery = PageQuery.extend({
  q: line(100).optional(),
  status: z.enum(REQUEST_STATUSES).optional().meta({ description: 'All but archived and spam if left out' }),
  mine: z.enum(['true']).optional().meta({ description: 'Assigned to whoever asks' }),
}).strict();
export type AdminRequestQuery = z.infer<typeof AdminRequestQuery>;

/** Staff who may be given letters. */
export const Assignees = z.object({ items: z.array(Editor) }).meta({ id: 'Assignees' });
export type Assignees = z.infer<typeof Assignees>;

export const UpdateRequest = z
  .strictObject({ status: z.enum(REQUEST_STATUSES), assigneeId: Id.nullable() })
  .partial()
  .meta({ id: 'UpdateRequest' });
export type UpdateRequest = z.infer<typeof UpdateRequest>;
export const AddNote = z.strictObject({ text: text(4000).trim().min(1) }).meta({ id: 'AddNote' });
export type AddNote = z.infer<typeof AddNote>;
export const AnswerRequest = z.strictObject({ text: text(20_000).trim().min(1) }).meta({ id: 'AnswerRequest' });
export type AnswerRequest = z.infer<typeof AnswerRequest>;

/** Everything known about one person: for their right to ask (GDPR, article 15). */
export const PersonExport = z.object({ email: z.string(), requests: z.array(AdminRequest) }).meta({ id: 'PersonExport' });
export type PersonExport = z.infer<typeof PersonExport>;
export const PersonQuery = z.object({ email: z.string().trim().toLowerCase().max(254).pipe(z.email()) }).strict();
