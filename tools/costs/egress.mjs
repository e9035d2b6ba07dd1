import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { withSystem } from '../bench/system.mjs';

const IDLE_SECONDS = 60;
const SETTLED_SECONDS = 20;

/** Bytes a day that leave the database while nobody does anything, in a studio in which nothing waits to be done. */
export async function atRest() {
  const found = {};
  await withSystem(async ({ env, start, server }) => {
    const counter = await countingProxy(env.DATABASE_URL);
    const waiting = async (settings, seconds) => {
      const api = await start(server, { DATABASE_URL: counter.url, ...settings });
      await wait(SETTLED_SECONDS * 1000);
      counter.take();
      await wait(seconds * 1000);
      const taken = counter.take();
      await api.stop();
      return (taken / seconds) * 86_400;
    };
    found.often = await waiting({ WORKER: 'inline' }, IDLE_SECONDS);
    // Two of its rounds.
    found.rare = await waiting({ WORKER: 'inline', QUEUE_POLL_SECONDS: '120' }, 240);
    found.web = await waiting({ WORKER: 'separate' }, IDLE_SECONDS);
    await counter.close();
  });
  return found;
}

/** Bytes that leave the database for one answer nobody had kept. */
export async function apiEgress(counter, url) {
  const paths = ['/api/projects', '/api/site', '/api/news', '/projects/project-1', '/now.json'];
  counter.take();
  for (const path of paths) await fetch(url + path).then((answer) => answer.arrayBuffer());
  return counter.take() / paths.length;
}

/** Passes PostgreSQL on and counts what comes from it. */
export async function countingProxy(databaseUrl) {
  const target = new URL(databaseUrl);
  let bytes = 0;
  const sockets = new Set();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => (sockets.delete(socket), client.destroy(), upstream.destroy()));
    }
    client.pipe(upstream);
    upstream.on('data', (chunk) => (bytes += chunk.length));
    upstream.pipe(client);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const url = new URL(databaseUrl);
  url.port = String(server.address().port);
  return {
    url: url.href,
    take: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => new Promise((done) => (sockets.forEach((socket) => socket.destroy()), server.close(done))),
  };
}
