import type { SystemStatus } from '@atelier/contracts';
import type { Cleanup } from './cleanup.js';
import { ask, type Answer, type Asked } from './http.js';
import { Trouble } from './trouble.js';

/** What the doctor is told on its command line. */
export interface Targets {
  api: URL;
  site: URL;
  /** With its path, which ends in a slash. */
  admin: URL;
  email?: string | undefined;
  password?: string | undefined;
  otp?: string | undefined;
  token?: string | undefined;
  supabase?: URL | undefined;
  anonKey?: string | undefined;
  bucket: string;
  privateBucket: string;
  /** How long a publication may take to be seen on the site. */
  siteWithinMs: number;
}

/** Who the doctor is while it is signed in. */
export interface Staff {
  token: string;
  email: string;
  role: string;
  /** None for an API token. */
  session: { cookie: string; csrfToken: string } | null;
}

/** What checks tell each other in one run. */
export interface Shared {
  staff?: Staff;
  /** Id of the doctor's own picture, once it has its renditions. */
  picture?: string;
  /** Where the API puts files: the bucket uploads go to, if the storage has any, and one of its public pictures. */
  uploadBucket?: string | undefined;
  rendition?: URL | undefined;
  system?: Promise<SystemStatus>;
}

export interface Options extends Omit<Asked, 'signal'> {
  /** Of what was read; goes into If-Match. */
  version?: number;
}

/** What a check works with. */
export class Context {
  constructor(
    readonly targets: Targets,
    /** In the name of everything that is made. */
    readonly name: string,
    readonly shared: Shared,
    readonly cleanup: Cleanup,
    readonly signal: AbortSignal,
  ) {}

  get staff(): Staff {
    if (this.shared.staff === undefined) throw new Trouble('Nobody is signed in.');
    return this.shared.staff;
  }

  ask(url: URL | string, options: Omit<Asked, 'signal'> = {}): Promise<Answer> {
    return ask(url, { ...options, signal: this.signal });
  }

  api(path: string, options: Omit<Asked, 'signal'> = {}): Promise<Answer> {
    return this.ask(new URL(path, this.targets.api), options);
  }

  /** As the staff. */
  asStaff(method: string, path: string, { version, headers = {}, ...rest }: Options = {}): Promise<Answer> {
    const ifMatch = version === undefined ? {} : { 'if-match': `"${version}"` };
    return this.api(path, { ...rest, method, headers: { authorization: `Bearer ${this.staff.token}`, ...ifMatch, ...headers } });
  }

  /** The same, where anything but 2xx ends the check. @throws Trouble */
  async done(method: string, path: string, options: Options = {}): Promise<Answer> {
    const answer = await this.asStaff(method, path, options);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw new Trouble(`${method} ${path.split('?')[0]} answered ${said(answer)}`, adviceFor(answer));
  }

  /** The same signed-in doctor with another signal, for cleaning up after a check was stopped. */
  with(signal: AbortSignal): Context {
    return new Context(this.targets, this.name, this.shared, this.cleanup, signal);
  }

  /** Read once. */
  system(): Promise<SystemStatus> {
    return (this.shared.system ??= this.done('GET', '/api/admin/system').then(({ json }) => json as SystemStatus));
  }

  /** Asks twice a second until it fits, for so long; null if it never did. */
  async until<T>(look: () => Promise<T>, fits: (value: T) => boolean, ms: number): Promise<T | null> {
    const deadline = performance.now() + ms;
    for (;;) {
      const value = await look();
      if (fits(value)) return value;
      if (performance.now() > deadline || this.signal.aborted) return null;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

/** Status, and the reason in the server's words. */
export function said({ status, json }: Answer): string {
  const { code, detail, requestId } = json as { code?: string; detail?: string; requestId?: string };
  if (code === undefined) return `${status}.`;
  return `${status} ${code}: ${detail ?? ''}${status >= 500 && requestId !== undefined ? ` (requestId ${requestId})` : ''}`;
}

function adviceFor({ status, json }: Answer): string {
  if (status === 403) return 'Give the doctor an administrator, or a token with the scopes docs/operations.md names.';
  if (status === 429) return 'Wait some minutes: the doctor’s own requests are counted as well.';
  const { requestId } = json as { requestId?: string };
  return requestId === undefined
    ? 'Something in front of the API answers instead of it: look at its settings.'
    : `Look for ${requestId} in the log of the server.`;
}

/** An address on this machine, where nothing has to be encrypted. */
export const onLoopback = ({ hostname }: URL): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(hostname);
