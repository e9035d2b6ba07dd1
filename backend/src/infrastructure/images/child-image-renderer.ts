import { fork } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ImageProcessEnded, ImageRejected, ImageRenderer, type RenderRequest } from '../../application/ports/image-renderer.js';
import type { ObjectStorage } from '../../application/ports/object-storage.js';
import type { CameraFacts, CropFile, RenderedImage, Rendition } from '../../domain/media/rendered-image.js';
import { scratchFolder } from '../system/scratch.js';
import { RECIPE } from './recipe.js';
import type { ChildMessage, RenderTask } from './render-file.js';

export interface ChildRendererOptions {
  /** Path of the built `image-child.js`. */
  childPath: string;
  /** An image with more pixels is refused before it is decoded. */
  pixelLimit: number;
  timeoutMs: number;
  /** Whether the position that a camera recorded is told to staff. */
  keepLocation: () => Promise<boolean>;
}
type Rendered = { image: RenderedImage; camera: CameraFacts | null };

/** Renders with sharp in a process of its own for each image, one file in memory at a time. */
export class ChildImageRenderer extends ImageRenderer {
  override readonly recipe = RECIPE;

  constructor(
    private readonly storage: ObjectStorage,
    private readonly options: ChildRendererOptions,
  ) {
    super();
  }

  override async render(request: RenderRequest): Promise<Rendered> {
    const folder = await scratchFolder();
    try {
      const original = join(folder, 'original');
      const source = await this.storage.get(request.originalKey);
      if (source === null) throw new ImageRejected('media.original_missing', 'The file is no longer in storage. Upload it again.');
      await pipeline(source, createWriteStream(original), { signal: request.signal });
      return await this.renderIn(folder, original, request);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async renderIn(
    folder: string,
    input: string,
    { keyPrefix, focalPoint, made, onProgress, signal }: RenderRequest,
  ): Promise<Rendered> {
    const { pixelLimit } = this.options;
    const keepLocation = await this.options.keepLocation();
    const renditions: Rendition[] = [];
    const crops: CropFile[] = [];
    let total = 0;
    let done: Extract<ChildMessage, { type: 'done' }> | undefined;
    for await (const message of this.run({ input, folder, pixelLimit, focalPoint, cropsOnly: made !== null, keepLocation }, signal)) {
      if (message.type === 'error') throw rejection(message.message, pixelLimit);
      else if (message.type === 'size') total = message.total;
      else if (message.type === 'done') done = message;
      else {
        const { path, hash, crop, format, width, height, bytes } = message;
        const key = `${keyPrefix}/${hash.slice(0, 24)}.${format}`;
        await this.storage.put(key, createReadStream(path), { bytes, contentType: `image/${format}` });
        await rm(path, { force: true });
        if (crop === null) renditions.push({ format, width, height, bytes, key });
        else crops.push({ crop, format, width, height, bytes, key });
        onProgress(renditions.length + crops.length, total);
      }
    }
    if (done === undefined) throw new ImageProcessEnded('The image process ended before it was done.');
    const { width, height, placeholder, color, hash, camera } = done;
    const facts = made ?? { width, height, placeholder, color, hash, recipe: RECIPE, renditions };
    const bytes = [...facts.renditions, ...crops].reduce((sum, file) => sum + file.bytes, 0);
    return { image: { ...facts, focalPoint, crops, bytes }, camera };
  }

  /** The child's messages, in order; ends when it exits. @throws ImageRejected when it takes too long */
  private async *run(task: RenderTask, signal: AbortSignal): AsyncGenerator<ChildMessage> {
    const child = fork(this.options.childPath, [JSON.stringify(task)], {
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
