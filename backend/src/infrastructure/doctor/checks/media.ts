import { createHash } from 'node:crypto';
import { UploadBegun, type ImageView, type MediaAssetView } from '@atelier/contracts';
import { failed, ok, verdict, type Check } from '../check.js';
import type { Context } from '../context.js';
import type { Answer } from '../http.js';
import { pictureWithPosition } from '../picture.js';
import { Trouble } from '../trouble.js';
import { sendByTicket } from '../tus.js';
import { deleteOne } from './publish.js';

const RENDERED_MS = 60_000;
const GONE_MS = 15_000;
const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpeg: 'image/jpeg' };
/** How Exif begins in JPEG and AVIF, and the chunk it has in WebP. */
const METADATA = /Exif\0\0|EXIF/u;

async function deletePicture(context: Context, fileName: string): Promise<void> {
  for (const trashed of ['', '&trashed=true']) {
    const { json } = await context.done('GET', `/api/admin/media?limit=100&q=${encodeURIComponent(fileName)}${trashed}`);
    for (const asset of (json as { items: MediaAssetView[] }).items.filter((one) => one.fileName === fileName))
      await deleteOne(context, `/api/admin/media/${asset.id}`);
  }
}

/** A picture goes the way of every picture, is looked at as visitors get it, and goes again. */
export function mediaChecks(): readonly Check[] {
  let fileName = '';
  let file: Buffer = Buffer.alloc(0);
  let id = '';
  let files: { url: URL; format: string; answer: Answer }[] = [];
  const view = async (context: Context) => (await context.done('GET', `/api/admin/media/${id}`)).json as MediaAssetView;
  return [
    {
      id: 'media.upload',
      title: 'A picture can be uploaded',
      needs: ['auth.sign-in'],
      run: async (context) => {
        fileName = `${context.name}.jpg`;
        file = pictureWithPosition(context.name);
        context.cleanup.add(`picture ${fileName}`, (signal) => deletePicture(context.with(signal), fileName));
        const checksum = createHash('sha256').update(file).digest('hex');
        const begun = await context.done('POST', '/api/admin/media/uploads', {
          body: { fileName, bytes: file.length, contentType: 'image/jpeg', checksum },
        });
        const { upload } = UploadBegun.parse(begun.json);
        if (upload === null) throw new Trouble('The library says it has this new picture already.');
        context.shared.uploadBucket = upload.metadata['bucketName'];
        const cancel = `the upload of ${fileName}`;
        context.cleanup.add(
          cancel,
          async (signal) => void (await context.with(signal).asStaff('DELETE', `/api/admin/media/uploads/${upload.id}`)),
        );
        await sendByTicket(context, upload, file, context.targets.admin.origin);
        const { json } = await context.done('POST', `/api/admin/media/uploads/${upload.id}/complete`);
        context.cleanup.forget(cancel);
        id = (json as { asset: { id: string } }).asset.id;
        const to = new URL(upload.url, context.targets.api).origin;
        return ok(`${file.length} bytes straight to ${to === context.targets.api.origin ? 'the API' : to}`);
      },
    },
    {
      id: 'media.rendered',
      title: 'Renditions are made',
      needs: ['media.upload'],
      limitMs: RENDERED_MS + 10_000,
      run: async (context) => {
        const began = performance.now();
        const done = await context.until(
          () => view(context),
          ({ status }) => status !== 'processing',
          RENDERED_MS,
        );
        if (done === null) return failed(`Not within ${RENDERED_MS / 1000} s.`, 'See the worker above, then its log for render-media.');
        if (done.status === 'failed' || done.image === null)
          return failed(`They failed: ${done.failure?.message ?? ''}`, 'See the log of the worker for render-media.');
        files = await fetchAll(context, done.image);
        context.shared.picture = id;
        context.shared.rendition = files[0]?.url;
        return ok(`${files.length} after ${Math.ceil((performance.now() - began) / 1000)} s`);
      },
    },
    {
      id: 'media.public',
      title: 'Visitors get them, and keep them',
      needs: ['media.rendered'],
      run: () => {
        const wrong = files.flatMap(({ url, format, answer: { status, headers } }) => {
          if (status !== 200) return [`${url.href} answers ${status}`];
          const cache = String(headers['cache-control'] ?? '');
          return [
            ...(headers['content-type'] === TYPES[format] ? [] : [`${format} comes as ${String(headers['content-type'])}`]),
            ...(cache.includes('immutable') ? [] : [`${format} has cache-control “${cache}”`]),
          ];
        });
        return Promise.resolve(
          verdict(
            [...new Set(wrong)],
            `${files.length} files, immutable`,
            'npm run cli -- storage:setup makes the bucket public; a CDN in front must pass its headers on.',
          ),
        );
      },
    },
    {
      id: 'media.no-position',
      title: 'They do not tell where they were taken',
      needs: ['media.rendered'],
      run: (context) => {
        const telling = files.filter(({ answer: { body } }) => METADATA.test(body.toString('latin1')) || body.includes(context.name));
        return Promise.resolve(
          telling.length === 0
            ? ok(`${files.length} files without Exif`)
            : failed(
                `Exif is in ${telling.map(({ url }) => url.pathname.split('/').at(-1)).join(', ')}.`,
                'Take the public bucket off the net; then: npm run cli -- media:rerender --all',
              ),
        );
      },
    },
    {
      id: 'media.original-private',
      title: 'Nobody gets the original',
      needs: ['media.rendered'],
      run: async (context) => {
        const { checksum } = await view(context);
        const [base] = files[0]?.url.href.split('/images/') ?? [];
        if (base === undefined) throw new Trouble('There is no rendition.');
        const beside = base.replace(/\/object\/public\/[^/]+$/u, `/object/public/${context.targets.privateBucket}`);
        const places = [...new Set([base, beside])].map((place) => `${place}/originals/${checksum}`);
        const answers = await Promise.all([...places.map((place) => context.ask(place)), context.api(`/api/admin/media/${id}/original`)]);
        const open = [...places, `/api/admin/media/${id}/original`].filter((_place, at) => answers[at]?.status === 200);
        return open.length === 0
          ? ok(`${answers.length} addresses refused`)
          : failed(
              `Anybody gets it at ${open.join(', ')}.`,
              `Make the bucket ${context.targets.privateBucket} private: npm run cli -- storage:setup`,
            );
      },
    },
    {
      id: 'media.deleted',
      title: 'Deleted pictures are gone',
      needs: ['media.upload'],
      // While they look, and while the project shows it, it has to stay.
      unless: ['media.rendered', 'media.original-private', 'publish.api', 'publish.site', 'publish.removed'],
      limitMs: 40_000,
      run: async (context) => {
        await deletePicture(context, fileName);
        context.cleanup.forget(`picture ${fileName}`);
        const [first] = files;
        if (first === undefined) return ok('from the library');
        // Past every cache: what counts is whether the storage still has it.
        const look = () => context.ask(new URL(`?gone=${Date.now()}`, first.url));
        const gone = await context.until(look, ({ status }) => status !== 200, GONE_MS);
        return gone === null
          ? failed(
              `${first.url.href} is still there ${GONE_MS / 1000} s later.`,
              'See the log of the worker for purge-objects; storage:reconcile removes it.',
            )
          : ok('from the library and the storage');
      },
    },
  ];
}

function fetchAll(context: Context, { renditions, crops }: ImageView) {
  return Promise.all(
    [...renditions, ...crops].map(async ({ url, format }) => {
      const address = new URL(url, context.targets.api);
      return { url: address, format, answer: await context.ask(address) };
    }),
  );
}
