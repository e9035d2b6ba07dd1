import type { MediaAssetView, MediaUploaded } from '@atelier/contracts';
import { jest } from '@jest/globals';
import { UploadQueue, type UploadItem, type UploadTransport } from './queue.js';

const file = (name: string, bytes = 10, type = 'image/jpeg'): File => new File([new Uint8Array(bytes)], name, { type });
const asset = (id: string): MediaAssetView =>
  ({ id, status: 'processing', failure: null, replacement: null, progress: { done: 0, total: 15 } }) as MediaAssetView;

function setUp(online = true) {
  const pending: { item: UploadItem; resolve: (answer: MediaUploaded) => void; reject: (error: unknown) => void; signal: AbortSignal }[] =
    [];
  let items: readonly UploadItem[] = [];
  const keep = jest.fn<UploadTransport['keep']>();
  const drop = jest.fn<UploadTransport['drop']>();
  const connection = { online };
  const queue = new UploadQueue({
    transport: {
      keep,
      drop,
      send: (item, { signal }) =>
        new Promise((resolve, reject) => {
          pending.push({ item, resolve, reject, signal });
          signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
        }),
    },
    onChange: (next) => (items = next),
    online: () => connection.online,
  });
  const states = (): string[] => items.map((item) => `${item.name} ${item.state}`);
  const key = (at: number): string => items[at]?.key ?? '';
  return { queue, pending, states, items: () => items, key, keep, drop, connection };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const arrived = (id: string): MediaUploaded => ({ asset: asset(id), duplicate: false });

describe('upload queue', () => {
  it('sends three at a time and starts the next when one is through', async () => {
    const { queue, pending, states } = setUp();
    void queue.add([file('a'), file('b'), file('c'), file('d')]);
    expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting']);
    pending[0]?.resolve(arrived('1'));
    await settled();
    expect(states()).toEqual(['a processing', 'b sending', 'c sending', 'd sending']);
  });

  it('follows the sizes being made until they are there', async () => {
    const { queue, pending, items, states } = setUp();
    const [sent] = queue.add([file('a')]);
    pending[0]?.resolve(arrived('1'));
    expect((await sent)?.id).toBe('1');
    queue.progress('1', 5, 15);
    expect(items()[0]?.progress).toEqual({ done: 5, total: 15 });
    queue.ready('1');
    expect(states()).toEqual(['a done']);
    queue.tidy();
    expect(items()).toEqual([]);
  });

  it('refuses what the server would refuse, without sending it', async () => {
    const { queue, pending, items, keep } = setUp();
    const [refused] = queue.add([file('plan.pdf', 10, 'application/pdf'), file('empty.jpg', 0)]);
    expect(pending).toHaveLength(0);
    expect(keep).not.toHaveBeenCalled();
    expect(items().map((item) => item.words?.title)).toEqual(['Wrong type', 'Empty file']);
    await expect(refused).rejects.toThrow('Wrong type');
  });

  it('says what happened beside the file and sends it again when asked', async () => {
    const { queue, pending, items, states, key } = setUp();
    void queue.add([file('a')]);
    pending[0]?.reject(Object.assign(new Error('busy'), { code: 'storage.unavailable' }));
    await settled();
    expect(items()[0]?.words?.title).toBe('Not stored');
    queue.retry(key(0));
    expect(states()).toEqual(['a sending']);
  });

  it('waits while offline and goes on by itself', async () => {
    const { queue, pending, states, connection } = setUp(false);
    void queue.add([file('a')]);
    pending[0]?.reject(new Error('network'));
    await settled();
    expect(states()).toEqual(['a offline']);
    connection.online = true;
    queue.goOn();
    expect(states()).toEqual(['a sending']);
  });

  it('pauses one, lets the next go, and goes on when asked; what was sent is not forgotten', async () => {
    const { queue, pending, states, key, keep, drop } = setUp();
    void queue.add([file('a'), file('b'), file('c'), file('d')]);
    queue.pause(key(0));
    await settled();
    expect(pending[0]?.signal.aborted).toBe(true);
    expect(states()).toEqual(['a paused', 'b sending', 'c sending', 'd sending']);
    expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ name: 'a', paused: true }));
    pending[1]?.resolve(arrived('1'));
    queue.resume(key(0));
    await settled();
    expect(states()).toEqual(['a sending', 'b processing', 'c sending', 'd sending']);
    expect(drop).not.toHaveBeenCalled();
  });

  it('resumed at once after a pause, it can still be stopped', async () => {
    const { queue, pending, states, key } = setUp();
    void queue.add([file('a')]);
    queue.pause(key(0));
    queue.resume(key(0));
    await settled();
    expect(states()).toEqual(['a sending']);
    queue.cancel(key(0));
    expect(pending[1]?.signal.aborted).toBe(true);
  });

  it('cancels: ends the request, forgets the file, and lets the next go', async () => {
    const { queue, pending, states, key, drop } = setUp();
    const [sent] = queue.add([file('a'), file('b'), file('c'), file('d')]);
    const cancelled = key(0);
    queue.cancel(cancelled);
    await expect(sent).rejects.toThrow('Cancelled');
    await settled();
    expect(pending[0]?.signal.aborted).toBe(true);
    expect(drop).toHaveBeenCalledWith(cancelled);
    expect(states()).toEqual(['b sending', 'c sending', 'd sending']);
  });

  it('does not send the same file twice', async () => {
    const { queue, pending, states } = setUp();
    const [first] = queue.add([file('a')]);
    const [second] = queue.add([file('a')]);
    expect(states()).toEqual(['a sending']);
    pending[0]?.resolve(arrived('1'));
    expect(await second).toBe(await first);
  });

  it('goes on with what an earlier page left; a file the browser lost is asked for again', async () => {
    const { queue, pending, states, items, key } = setUp();
    const left = { key: 'x-1', name: 'a', size: 10, file: file('a'), replaces: null, paused: false };
    queue.restore([left, { ...left, key: 'x-2', name: 'b', paused: true }, { ...left, key: 'x-3', name: 'c', file: null }]);
    expect(states()).toEqual(['a sending', 'b paused', 'c failed']);
    expect(items()[2]?.words?.title).toBe('Choose it again');
    void queue.add([file('c')]);
    expect(states()).toEqual(['a sending', 'b paused', 'c sending']);
    expect(key(2)).toBe('x-3');
    expect(pending).toHaveLength(2);
    await settled();
  });

  it('keeps an image waiting for its new sizes when its file was replaced', async () => {
    const { queue, pending, states } = setUp();
    void queue.add([file('a')], 'image-1');
    const replacement = { fileName: 'a', failure: null };
    pending[0]?.resolve({ asset: { ...asset('image-1'), status: 'ready', replacement }, duplicate: false });
    await settled();
    expect(states()).toEqual(['a processing']);
    queue.ready('image-1');
    expect(states()).toEqual(['a done']);
  });
});
