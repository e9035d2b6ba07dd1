import { z } from 'zod';
import { line, text } from './ids.js';

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
