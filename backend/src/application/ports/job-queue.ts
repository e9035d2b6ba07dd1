import type { ContentKind } from '../../domain/content/content-kinds.js';

/** Every kind of work done in the background, with what it needs to know. Handlers are idempotent. */
export interface JobData {
  /** Makes the renditions of one uploaded image. */
  'render-media': { assetId: string };
  /** Deletes objects that nothing refers to any more. */
  'purge-objects': { keys: string[] };
  /** Gives up uploads that nobody ended in time. */
  'sweep-uploads': Record<string, never>;
  /** Deletes for good what has been in the trash for long enough. */
  'empty-trash': Record<string, never>;
  /** Compares database and storage and mends what is safe to mend. */
  'reconcile-media': Record<string, never>;
  /** Sends one letter. */
  'send-mail': { mailId: string };
  /** Writes the letter of the day about requests that wait, if the studio wants one. */
  'write-digest': Record<string, never>;
  /** Takes away who sent archived requests that are old enough. */
  'anonymise-requests': Record<string, never>;
  /** Writes the letter with which somebody sets a new password, if anybody has this address. */
  'write-reset-letter': { email: string };
  /** Forgets sessions, links and counters that are over. */
  'tidy-security': Record<string, never>;
  /** Forgets from where requests came. */
  'forget-arrivals': Record<string, never>;
  /** Copies database and files to the place where backups are kept. */
  'back-up': Record<string, never>;
  /** Brings the public site up to date after these appeared, changed or went away; all of it if none is named. */
  'publish-site': { changed: { kind: ContentKind; slug: string }[] };
  /** Asks the host of the site to build its files again. */
  'build-site': Record<string, never>;
}
export type JobName = keyof JobData;
export type Job = { [N in JobName]: { name: N; data: JobData[N] } }[JobName];

/** What set a job off. It goes with the job through every try, and on to the jobs that it sets off itself. */
export interface JobOrigin {
  requestId: string;
  /** Its place in a trace, as W3C Trace Context writes it, where traces are kept. */
  traceparent?: string;
}

export interface JobAttempt {
  /** The id the job was added under. */
  id: string;
  /** 1 for the first try. */
  attempt: number;
  /** True when a failure now would be final. */
  last: boolean;
  /** Aborted when the process is about to stop. A job that fails then is handed back: the try does not count, and another worker takes it at once. */
  signal: AbortSignal;
  /** Missing where nobody asked for the job, and in jobs of earlier versions. */
  origin?: JobOrigin;
}
export type JobHandlers = { [N in JobName]: (data: JobData[N], attempt: JobAttempt) => Promise<void> };

export interface FailedJob {
  id: string;
  name: JobName;
  data: unknown;
  error: string;
  failedAt: Date;
}

/** How the jobs of one name stand. */
export interface QueueDepth {
  name: JobName;
  /** Could begin now. */
  waiting: number;
  active: number;
  /** Wait for their next try. */
  delayed: number;
  /** For good, until somebody retries them. */
  failed: number;
  /** Age of the oldest that could begin now; null if there is none. */
  oldestWaitingSeconds: number | null;
}

export interface JobOptions {
  /** How often a job is tried in all. */
  attempts: number;
  /** Pause before the second try in milliseconds; doubles with each further try. */
  backoffMs: number;
}

export abstract class JobQueue {
  /** Takes the job in for processing. The same id again changes nothing, also while and after the first one runs. */
  abstract add(id: string, job: Job, origin?: JobOrigin): Promise<void>;
  /** Starts working: one job of each name at a time. Every name needs its handler. Resolves when jobs are being taken. */
  abstract work(handlers: JobHandlers): Promise<void>;
  /** Jobs that failed for good, newest first; kept until they are retried. */
  abstract failed(limit?: number): Promise<FailedJob[]>;
  abstract retry(id: string): Promise<void>;
  /** How much there is to do, for every name. */
  abstract depths(): Promise<QueueDepth[]>;
  /** @throws if the queue cannot be reached. */
  abstract check(): Promise<void>;
  /** Takes no new job, lets running ones finish for up to `graceMs`, then hands them back. */
  abstract close(graceMs?: number): Promise<void>;
}
