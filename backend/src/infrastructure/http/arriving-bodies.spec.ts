import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fastify, type FastifyInstance } from 'fastify';
import { boundBodies } from './arriving-bodies.js';

let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  app = fastify();
  boundBodies(app, 2_000, { together: 3_000, perNetwork: 2_500, ms: 150 });
  app.addContentTypeParser('multipart/form-data', (_request, _payload, parsed) => parsed(null));
  app.post('/', ({ body }) => ({ body }));
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = (app.server.address() as AddressInfo).port;
});
afterAll(() => app.close());

/** Sends what is given and no more. Resolves with all that comes back before the server hangs up. */
const send = (headers: string, body: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  socket.write(`POST / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n${headers}\r\n\r\n${body}`);
  return text(socket);
};
const json = (bytes: number) => `content-type: application/json\r\ncontent-length: ${bytes}`;

it('a body that arrives is taken, whether it says how long it is or not', async () => {
  expect(await send(json(7), '{"a":1}')).toContain('{"body":{"a":1}}');
  const chunked = 'content-type: application/json\r\ntransfer-encoding: chunked';
  expect(await send(chunked, '7\r\n{"a":1}\r\n0\r\n\r\n')).toContain('{"body":{"a":1}}');
});

it('a body that does not arrive is broken off, with what to do', async () => {
  const answer = await send(json(7), '{"a"');
  expect(answer).toContain('HTTP/1.1 408');
  expect(answer).toContain('request.too_slow');
});

it('what announces more than there is room for is not read; room comes back with the answer', async () => {
  const first = send(json(2_000), '{');
  await new Promise((resolve) => setTimeout(resolve, 30));
  const second = await send(json(2_000), '{');
  expect(second).toContain('server.overloaded');
  expect(second).not.toContain('HTTP/1.1 408');
  expect(await send(json(7), '{"a":1}')).toContain('HTTP/1.1 200');
  expect(await first).toContain('HTTP/1.1 408');
  expect(await send(json(2_000), `{"a":1}${' '.repeat(1_993)}`)).toContain('HTTP/1.1 200');
});

it('files take no room here: they go on as they come', async () => {
  const held = send('content-type: multipart/form-data; boundary=a\r\ncontent-length: 50000', 'a');
  expect(await send(json(2_000), `{"a":1}${' '.repeat(1_993)}`)).toContain('HTTP/1.1 200');
  await held;
});
