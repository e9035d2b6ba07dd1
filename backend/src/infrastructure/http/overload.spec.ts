import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { fastify, type FastifyInstance } from 'fastify';
import type { Logger } from '../observability/logger.js';
import { protectEveryAnswer } from './every-answer.js';
import { shedOverload } from './overload.js';

const MOST = 3;
const STALLED_MS = 600;
let app: FastifyInstance;
let port: number;
let release: () => void;
beforeAll(async () => {
  app = fastify();
  protectEveryAnswer(
    app.server,
    { TRUST_PROXY_HOPS: 0, CORS_ORIGINS: [] } as unknown as Parameters<typeof protectEveryAnswer>[1],
    STALLED_MS,
  );
  shedOverload(app, { warn: () => undefined } as unknown as Logger, MOST);
  const megabyte = Buffer.alloc(1024 * 1024);
  app.get('/file', (_request, reply) => reply.send(Readable.from(Array.from({ length: 64 }, () => megabyte))));
  app.get('/slowly', (_request, reply) => {
    const chunks = async function* () {
      for (let n = 0; n < 8; n++) {
        yield 'a';
        await new Promise((resolve) => setTimeout(resolve, STALLED_MS / 3));
      }
    };
    return reply.send(Readable.from(chunks()));
  });
  app.get('/work', async () => {
    await new Promise<void>((resolve) => (release = resolve));
    return 'done';
  });
  app.get('/', () => 'here');
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

const ask = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, body: await answer.text() };
};

/** Asks for a file and reads nothing of it. */
async function readsNothing(): Promise<{ socket: Socket; closed: Promise<number> }> {
  const socket = connect(port, '127.0.0.1').pause();
  socket.on('error', () => undefined);
  const [serverSide] = (await once(app.server, 'connection')) as [Socket];
  const began = performance.now();
  const closed = once(serverSide, 'close').then(() => performance.now() - began);
  socket.write('GET /file HTTP/1.1\r\nhost: a\r\n\r\n');
  return { socket, closed };
}

it('who reads nothing of an answer takes nobody’s place, and is hung up on', async () => {
  const idle = await Promise.all(Array.from({ length: 3 * MOST }, readsNothing));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await ask('/')).toEqual({ status: 200, body: 'here' });
  for (const { closed } of idle) expect(await closed).toBeLessThan(STALLED_MS + 1_500);
  for (const { socket } of idle) socket.destroy();
});

it('an answer that moves, however slowly, is sent to its end', async () => {
  expect(await ask('/slowly')).toEqual({ status: 200, body: 'aaaaaaaa' });
});

it('what is worked on for long keeps its place until it is answered, and is not hung up on', async () => {
  const releases: (() => void)[] = [];
  const works = [];
  for (let n = 0; n < MOST; n++) {
    works.push(ask('/work'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    releases.push(release);
  }
  expect((await ask('/')).status).toBe(503);
  await new Promise((resolve) => setTimeout(resolve, 2 * STALLED_MS));
  for (const one of releases) one();
  expect(await Promise.all(works)).toEqual(Array.from({ length: MOST }, () => ({ status: 200, body: 'done' })));
  expect((await ask('/')).status).toBe(200);
});
