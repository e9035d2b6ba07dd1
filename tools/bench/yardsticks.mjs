import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';

/** What our server is measured against, each as a process of its own: `bytes FILE` sends a file from memory, `query` runs one statement written by hand. */
const [kind, argument] = process.argv.slice(2);

async function handler() {
  if (kind === 'bytes') {
    const body = readFileSync(argument);
    return (_request, response) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  }
  if (kind === 'fastify') {
    const { default: fastify } = await import('fastify');
    const app = fastify();
    app.get('/api/health/live', () => ({ status: 'ok' }));
    await app.ready();
    return (request, response) => app.routing(request, response);
  }
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 5 });
  return (_request, response) => {
    pool.query(argument).then(
      ({ rows }) => {
        const body = JSON.stringify(rows);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
      },
      () => response.writeHead(500).end(),
    );
  };
}

const server = createServer(await handler());
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.on('SIGTERM', () => process.exit(0));
