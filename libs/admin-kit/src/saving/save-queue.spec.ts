import { jest } from '@jest/globals';
import { SaveQueue, type SaveOutcome, type SaveState } from './save-queue.js';

type UpdateProject = Record<string, unknown>;

function setUp() {
  let pending: UpdateProject | null = null;
  let online = true;
  const states: SaveState[] = [];
  const requests: { patch: UpdateProject; answer: (outcome: SaveOutcome) => Promise<void> }[] = [];
  const queue = new SaveQueue<UpdateProject>({
    pending: () => pending,
    dirty: () => pending !== null,
    online: () => online,
    onState: (state) => states.push(state),
    save: (patch) =>
      new Promise((resolve) => {
        requests.push({
          patch,
          answer: async (outcome) => {
            if (outcome.kind === 'saved' && pending !== null) {
              const rest = Object.entries(pending).filter(([key, value]) => (patch as Record<string, unknown>)[key] !== value);
              pending = rest.length === 0 ? null : Object.fromEntries(rest);
            }
            resolve(outcome);
            await jest.advanceTimersByTimeAsync(0);
          },
        });
      }),
  });
  const type = (patch: UpdateProject): void => {
    pending = { ...pending, ...patch };
    queue.touch();
  };
  return { queue, type, requests, states, last: () => states.at(-1)?.kind, setOnline: (value: boolean) => (online = value) };
}

describe('saving by itself', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('waits until 400 ms after the last key', async () => {
    const { type, requests, last } = setUp();
    type({ title: 'A' });
    await jest.advanceTimersByTimeAsync(399);
    type({ title: 'AB' });
    await jest.advanceTimersByTimeAsync(399);
    expect(requests).toHaveLength(0);
    expect(last()).toBe('edited');
    await jest.advanceTimersByTimeAsync(1);
    expect(requests.map(({ patch }) => patch)).toEqual([{ title: 'AB' }]);
    expect(last()).toBe('saving');
  });

  it('says saved only after the server did, and sends what was typed meanwhile next', async () => {
    const { type, requests, states, last } = setUp();
    type({ title: 'A' });
    await jest.advanceTimersByTimeAsync(400);
    type({ title: 'AB' });
    expect(states.some(({ kind }) => kind === 'saved')).toBe(false);
    await requests[0]?.answer({ kind: 'saved' });
    expect(requests[1]?.patch).toEqual({ title: 'AB' });
    await requests[1]?.answer({ kind: 'saved' });
    expect(last()).toBe('saved');
    expect(requests).toHaveLength(2);
  });

  it('tries again by itself with growing pauses, and at once when asked', async () => {
    const { queue, type, requests, last } = setUp();
    type({ title: 'A' });
    await jest.advanceTimersByTimeAsync(400);
    await requests[0]?.answer({ kind: 'no-answer', retryAfter: null, reference: '' });
    expect(last()).toBe('failed');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(requests).toHaveLength(2);
    await requests[1]?.answer({ kind: 'no-answer', retryAfter: null, reference: '' });
    await jest.advanceTimersByTimeAsync(3_000);
    expect(requests).toHaveLength(2);
    const flushed = queue.flush();
    await jest.advanceTimersByTimeAsync(0);
    await requests[2]?.answer({ kind: 'saved' });
    expect(await flushed).toBe(true);
  });

  it('obeys Retry-After', async () => {
    const { type, requests } = setUp();
    type({ title: 'A' });
    await jest.advanceTimersByTimeAsync(400);
    await requests[0]?.answer({ kind: 'no-answer', retryAfter: 60, reference: '' });
    await jest.advanceTimersByTimeAsync(59_000);
    expect(requests).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(requests).toHaveLength(2);
  });

  it('tries again at once after a stale answer, with what is left to save', async () => {
    const { type, requests, last } = setUp();
    type({ title: 'A' });
    await jest.advanceTimersByTimeAsync(400);
    await requests[0]?.answer({ kind: 'stale' });
    expect(requests).toHaveLength(2);
    await requests[1]?.answer({ kind: 'saved' });
    expect(last()).toBe('saved');
  });

  it('waits for the next change after a refusal', async () => {
    const { type, requests, last } = setUp();
    type({ title: 'A' });
    await jest.advanceTimersByTimeAsync(400);
    await requests[0]?.answer({ kind: 'refused', text: 'Too long', reference: 'r' });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect(last()).toBe('refused');
    type({ title: 'AB' });
    await jest.advanceTimersByTimeAsync(400);
    expect(requests).toHaveLength(2);
  });

  it('says offline, keeps, and saves when the connection returns', async () => {
    const { queue, type, requests, last, setOnline } = setUp();
    setOnline(false);
    type({ title: 'A' });
    await jest.advanceTimersByTimeAsync(400);
    expect(requests).toHaveLength(0);
    expect(last()).toBe('offline');
    setOnline(true);
    queue.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(requests).toHaveLength(1);
  });
});
