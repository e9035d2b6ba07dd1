import type { ApiClient } from '@atelier/api-client';
import type { BeginUpload, UploadBegun, UploadTicket } from '@atelier/contracts';
import { jest } from '@jest/globals';
import type { UploadItem } from './queue.js';
import type { Shelved, UploadShelf } from './shelf.js';
import { ResumableTransport } from './transport.js';

const ticket = { id: 't-1', expiresAt: new Date(Date.now() + 3_600_000).toISOString() } as UploadTicket;
const item = { key: 'k', name: 'a.jpg', size: 3, file: new File(['abc'], 'a.jpg'), replaces: null } as UploadItem;

function setUp() {
  const begun = Promise.withResolvers<UploadBegun>();
  const stored = new Map<string, Shelved>();
  const media = {
    beginUpload: jest.fn((_: BeginUpload) => begun.promise),
    cancelUpload: jest.fn((_: string) => Promise.resolve()),
  };
  const shelf = {
    put: (one: Shelved) => Promise.resolve(stored.set(one.key, one).size > 0),
    remove: (key: string) => Promise.resolve(void stored.delete(key)),
  };
  const transport = new ResumableTransport(
    media as unknown as ApiClient['media'],
    () => shelf as unknown as UploadShelf,
    () => true,
  );
  return { transport, media, begun, stored };
}

const asked = async (media: { beginUpload: jest.Mock<(_: BeginUpload) => Promise<UploadBegun>> }): Promise<void> => {
  while (media.beginUpload.mock.calls.length === 0) await new Promise((resolve) => setTimeout(resolve));
};

describe('resumable transport', () => {
  it('declares the file with its SHA-256', async () => {
    const { transport, media } = setUp();
    void transport.send(item, { onProgress: () => {}, signal: new AbortController().signal });
    await asked(media);
    expect(media.beginUpload).toHaveBeenCalledWith({
      fileName: 'a.jpg',
      bytes: 3,
      checksum: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  it('cancelled while the server is asked, it gives the ticket back and leaves nothing on the shelf', async () => {
    const { transport, media, begun, stored } = setUp();
    const controller = new AbortController();
    const sent = transport.send(item, { onProgress: () => {}, signal: controller.signal });
    await asked(media);
    controller.abort();
    transport.drop('k');
    begun.resolve({ upload: ticket, asset: null });
    await expect(sent).rejects.toThrow();
    expect(media.cancelUpload).toHaveBeenCalledWith('t-1');
    expect([...stored.keys()]).toEqual([]);
  });

  it('paused while the server is asked, it keeps the ticket for later', async () => {
    const { transport, media, begun, stored } = setUp();
    const controller = new AbortController();
    const sent = transport.send(item, { onProgress: () => {}, signal: controller.signal });
    await asked(media);
    controller.abort();
    begun.resolve({ upload: ticket, asset: null });
    await expect(sent).rejects.toThrow();
    expect(stored.get('k')?.ticket).toEqual(ticket);
    expect(media.cancelUpload).not.toHaveBeenCalled();
  });
});
