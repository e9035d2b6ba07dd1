import type { AdminEvent } from '@atelier/contracts';

export interface ServerSentMessage {
  event: string;
  data: string;
}

/**
 * Parser of `text/event-stream` (WHATWG HTML, 9.2.6) for streams read by `fetch`, because `EventSource` cannot send an Authorization header.
 * Feed it text in any pieces; it calls back once for each complete message. Comments (`: ping`) are skipped. `onId`: where a
 * later connection goes on.
 */
export function createSseParser(onMessage: (message: ServerSentMessage) => void, onId?: (id: string) => void): (chunk: string) => void {
  let rest = '';
  let event = '';
  let data: string[] = [];

  const line = (text: string): void => {
    if (text === '') {
      if (data.length > 0) onMessage({ event: event === '' ? 'message' : event, data: data.join('\n') });
      event = '';
      data = [];
      return;
    }
    if (text.startsWith(':')) return;
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id') onId?.(value);
  };

  return (chunk) => {
    rest += chunk;
    // A lone \r at the end may be the first half of \r\n: it waits for the next piece.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const text of lines) line(text);
  };
}

/** Reads one connection to its end, calling back for every event. Unreadable data is skipped: a newer server may send what we do not know. */
export async function readEvents(response: Response, onEvent: (event: AdminEvent) => void, onId: (id: string) => void): Promise<void> {
  if (response.body === null) return;
  const parse = createSseParser((message) => {
    try {
      onEvent(JSON.parse(message.data) as AdminEvent);
    } catch {
      // Not JSON: nothing to tell anybody.
    }
  }, onId);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    parse(value);
  }
}
