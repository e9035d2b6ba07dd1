import { fork } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ImageRejected, ImageRenderer, type RenderRequest } from '../../application/ports/image-renderer.js';
import type { ObjectStorage } from '../../application/ports/object-storage.js';
import type { RenderedImage, Rendition } from '../../domain/media/media-asset.js';
import type { ChildMessage } from './render-file.js';

export interface ChildRendererOptions {
  /** Path of the built `image-child.js`. */
  childPath: string;
  /** An image with more pixels is refused before it is decoded. */
  pixelLimit: number;
  timeoutMs: number;
}

/** Renders with sharp in a process of its own for each image, one file in memory at a time. */
export class ChildImageRenderer extends ImageRenderer {
  constructor(
    private readonly storage: ObjectStorage,
    private readonly options: ChildRendererOptions,
  ) {
    super();
  }

  override async render(request: RenderRequest): Promise<RenderedImage> {
    const folder = await mkdtemp(join(tmpdir(), 'atelier-image-'));
    try {
      const original = join(folder, 'original');
      const source = await this.storage.get(request.originalKey);
      if (source === null) throw new ImageRejected('media.undecodable', 'The file is no longer in storage. Upload it again.');
      await pipeline(source, createWriteStream(original), { signal: request.signal });
      return await this.renderIn(folder, original, request);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async renderIn(folder: string, original: string, { keyPrefix, onProgress, signal }: RenderRequest): Promise<RenderedImage> {
    const renditions: Rendition[] = [];
    let total = 0;
    let facts: Omit<RenderedImage, 'renditions'> | undefined;
    for await (const message of this.run(original, folder, signal)) {
      if (message.type === 'error') throw rejection(message.message, this.options.pixelLimit);
      else if (message.type === 'size') total = message.total;
      else if (message.type === 'file') {
        const { path, hash, format, width, height, bytes } = message;
        const key = `${keyPrefix}/${hash.slice(0, 24)}.${format}`;
        await this.storage.put(key, createReadStream(path), { bytes, contentType: `image/${format}` });
        await rm(path);
        renditions.push({ format, width, height, bytes, key });
        onProgress(renditions.length, total);
      } else {
        const { width, height, placeholder, color } = message;
        facts = { width, height, placeholder, color };
      }
    }
    if (facts === undefined) throw new Error('The image process ended before it was done.');
    return { ...facts, renditions };
  }

  /** The child's messages, in order; ends when it exits. @throws ImageRejected when it takes too long */
  private async *run(input: string, folder: string, signal: AbortSignal): AsyncGenerator<ChildMessage> {
    const child = fork(this.options.childPath, [input, folder, String(this.options.pixelLimit)], {
      // glibc keeps freed memory in many arenas; two are enough for one decoder and keep the process small.
      env: { ...process.env, MALLOC_ARENA_MAX: '2', NODE_OPTIONS: '' },
      execArgv: ['--max-old-space-size=128'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let timedOut = false;
    const stop = () => child.kill('SIGKILL');
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, this.options.timeoutMs);
    signal.addEventListener('abort', stop, { once: true });

    const inbox: ChildMessage[] = [];
    let ended = false;
    let wake = () => {};
    child.on('message', (message) => {
      inbox.push(message as ChildMessage);
      wake();
    });
    child.on('close', () => {
      ended = true;
      wake();
    });
    try {
      for (;;) {
        const message = inbox.shift();
        if (message !== undefined) yield message;
        else if (ended) break;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
      if (timedOut)
        throw new ImageRejected(
          'media.timeout',
          `Took longer than ${this.options.timeoutMs / 1000} seconds to read. Save it smaller and drop it here again.`,
        );
      signal.throwIfAborted();
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      stop();
    }
  }
}

/** What sharp says of a file, said so that a person knows what to do. */
function rejection(message: string, pixelLimit: number): ImageRejected {
  if (/pixel limit/iu.test(message)) {
    return new ImageRejected(
      'media.too_many_pixels',
      `More than ${Math.round(pixelLimit / 1e6)} megapixels. Save it smaller and drop it here again.`,
    );
  }
  const reason = /premature|truncated|end of/iu.test(message) ? 'Ends before its last row' : 'Is not an image we can read';
  return new ImageRejected('media.undecodable', `${reason}. Export it again and drop it here.`);
}
