import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TUS_PATH, type DiskUploads } from '../../storage/disk-uploads.js';

/** Hands requests of the tus protocol over as they are: their bodies are files, which no parser should touch. Who may send is in their ticket. */
export async function receiveUploads(app: FastifyInstance, uploads: DiskUploads): Promise<void> {
  const receive = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.hijack();
    await uploads.receive(request.raw, reply.raw);
    // A body that was refused unread would keep its connection busy for ever.
    request.raw.resume();
  };
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.route({
      method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
      url: `${TUS_PATH}/*`,
      handler: receive,
    });
    scope.route({
      method: ['POST', 'OPTIONS'],
      url: TUS_PATH,
      handler: receive,
    });
    done();
  });
}
