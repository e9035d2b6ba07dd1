import { scrubbed } from '@atelier/contracts';
import { BrowserClient, defaultStackParser, makeFetchTransport, Scope, type ErrorEvent } from '@sentry/browser';

/** Version and commit, put in by the build. */
declare const __RELEASE__: string | undefined;
let client: BrowserClient | undefined;

/** Sends what a programmer needs: kind of fault, place in the code, page. Nothing is collected beside it: no clicks, no requests, no cookies. */
export function reportFault(dsn: string, app: string, error: unknown): void {
  client ??= begin(dsn);
  const scope = new Scope();
  scope.setTags({ app, page: scrubbed(location.pathname) });
  client.captureException(error, undefined, scope);
}

function begin(dsn: string): BrowserClient {
  const made = new BrowserClient({
    dsn,
    ...(typeof __RELEASE__ === 'undefined' ? {} : { release: __RELEASE__ }),
    integrations: [],
    stackParser: defaultStackParser,
    transport: makeFetchTransport,
    dataCollection: { userInfo: false, cookies: false, httpHeaders: false, httpBodies: [], urlQueryParams: false },
    sendClientReports: false,
    beforeSend: withoutWords,
  });
  made.init();
  return made;
}

/** As the server does it. */
function withoutWords(event: ErrorEvent): ErrorEvent {
  for (const exception of event.exception?.values ?? []) {
    for (const frame of exception.stacktrace?.frames ?? []) if (frame.filename !== undefined) frame.filename = scrubbed(frame.filename);
    exception.value = scrubbed(exception.value ?? '');
    delete exception.mechanism?.data;
  }
  if (event.message !== undefined) event.message = scrubbed(event.message);
  for (const unwanted of ['user', 'request', 'extra', 'breadcrumbs'] as const) delete event[unwanted];
  return event;
}
