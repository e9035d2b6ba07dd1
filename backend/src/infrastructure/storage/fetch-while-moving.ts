/** Sent at once: a body must be seen to move. */
const PIECE = 64 * 1024;
/** What the system takes from us before it is on its way (Linux, `tcp_wmem`): nobody sees it move. */
const UNSEEN = 4 * 1024 * 1024;

type Chunks = AsyncIterable<Uint8Array>;

/**
 * `fetch` that gives up when the other side says nothing for `silenceMs`: takes no more of what is sent, does not answer, or stops in the middle of its
 * answer. A file that moves may take as long as it likes, and so may whoever reads it here.
 * @throws DOMException `TimeoutError`, also while the answer is read
 */
export function fetchWhileMoving(silenceMs: number): typeof fetch {
  return async (input, init) => {
    const patience = new Patience(silenceMs);
    const { body } = init ?? {};
    const signal = init?.signal ? AbortSignal.any([init.signal, patience.signal]) : patience.signal;
    patience.begin();
    try {
      const response = await fetch(input, { ...init, signal, ...(isChunks(body) && { body: sent(body, patience), duplex: 'half' }) });
      return response.body === null ? response : new Response(received(response.body, patience), response);
    } finally {
      patience.end();
    }
  };
}

/** Runs only while the other side has its turn. */
class Patience {
  private readonly spent = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  readonly signal = this.spent.signal;

  constructor(private readonly ms: number) {}

  begin(times = 1): void {
    const give = () => this.spent.abort(new DOMException(`Nothing moved for ${this.ms / 1_000} s.`, 'TimeoutError'));
    this.timer = setTimeout(give, this.ms * times);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

async function* sent(body: Uint8Array | Chunks, patience: Patience): Chunks {
  patience.end();
  let bytes = 0;
  for await (const chunk of body instanceof Uint8Array ? pieces(body) : body) {
    bytes += chunk.length;
    patience.begin();
    yield chunk;
    patience.end();
  }
  // Up to twice as long, since the end of it may still be on its way.
  patience.begin(1 + Math.min(1, bytes / UNSEEN));
}

async function* received(body: Chunks, patience: Patience): Chunks {
  patience.begin();
  try {
    for await (const chunk of body) {
      patience.end();
      yield chunk;
      patience.begin();
    }
  } finally {
    patience.end();
  }
}

function* pieces(body: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < body.length; from += PIECE) yield body.subarray(from, from + PIECE);
}

const isChunks = (body: unknown): body is Uint8Array | Chunks =>
  body instanceof Uint8Array || (typeof body === 'object' && body !== null && Symbol.asyncIterator in body);
