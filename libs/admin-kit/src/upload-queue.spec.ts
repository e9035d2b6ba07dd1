import type { MediaAssetView, MediaUploaded } from '@atelier/contracts';
import { jest } from '@jest/globals';
import { UploadQueue, type UploadItem } from './upload-queue.js';

const file = (name: string, bytes = 10, type = 'image/jpeg'): File => new File([new Uint8Array(bytes)], name, { type });
const asset = (id: string): MediaAssetView =>
  ({ id, status: 'processing', failure: null, progress: { done: 0, total: 15 } }) as MediaAssetView;

function setUp(online = true) {
  const pending: { file: File; resolve: (answer: MediaUploaded) => void; reject: (error: unknown) => void; signal: AbortSignal }[] = [];
  let items: readonly UploadItem[] = [];
  const queue = new UploadQueue({
    send: jest.fn(
      (sent: File, options: { signal: AbortSignal }) =>
        new Promise<MediaUploaded>((resolve, reject) => void pending.push({ file: sent, resolve, reject, signal: options.signal })),
    ),
    onChange: (next) => (items = next),
    online: () => online,
  });
  const states = (): string[] => items.map((item) => `${item.file.name} ${item.state}`);
  return { queue, pending, states, items: () => items };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('upload queue', () => {
  it('sends two at a time and starts the next when one is through', async () => {
    const { queue, pending, states } = setUp();
    void queue.add([file('a'), file('b'), file('c')]);
    expect(states()).toEqual(['a sending', 'b sending', 'c waiting']);
    pending[0]?.resolve({ asset: asset('1'), duplicate: false });
    await settled();
    expect(states()).toEqual(['a processing', 'b sending', 'c sending']);
  });

  it('follows the sizes being made until they are there', async () => {
    const { queue, pending, items, states } = setUp();
    const [sent] = queue.add([file('a')]);
    pending[0]?.resolve({ asset: asset('1'), duplicate: false });
    expect((await sent)?.id).toBe('1');
    queue.progress('1', 5, 15);
    expect(items()[0]?.progress).toEqual({ done: 5, total: 15 });
    queue.ready('1');
    expect(states()).toEqual(['a done']);
    queue.tidy();
    expect(items()).toEqual([]);
  });

  it('refuses what the server would refuse, without sending it', async () => {
    const { queue, pending, items } = setUp();
    const [refused] = queue.add([file('plan.pdf', 10, 'application/pdf'), file('empty.jpg', 0)]);
    expect(pending).toHaveLength(0);
    expect(items().map((item) => item.words?.title)).toEqual(['Wrong type', 'Empty file']);
    await expect(refused).rejects.toThrow('Wrong type');
  });

  it('says what happened beside the file and sends it again when asked', async () => {
    const { queue, pending, items, states } = setUp();
    void queue.add([file('a')]);
    pending[0]?.reject(Object.assign(new Error('busy'), { code: 'storage.unavailable' }));
    await settled();
    expect(items()[0]?.words?.title).toBe('Not stored');
    queue.retry(items()[0]?.key ?? '');
    expect(states()).toEqual(['a sending']);
  });

  it('waits while offline and goes on by itself', async () => {
    const { queue, pending, states } = setUp(false);
    void queue.add([file('a')]);
    pending[0]?.reject(new Error('network'));
    await settled();
    expect(states()).toEqual(['a offline']);
    queue.resume();
    expect(states()).toEqual(['a sending']);
  });

  it('cancels, ends the request, and lets the next go', () => {
    const { queue, pending, items, states } = setUp();
    void queue.add([file('a'), file('b'), file('c')]);
    queue.cancel(items()[0]?.key ?? '');
    expect(pending[0]?.signal.aborted).toBe(true);
    expect(states()).toEqual(['b sending', 'c sending']);
  });
});
