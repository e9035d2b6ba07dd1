import { Agent, request } from 'node:http';
import { pause } from './atelier.js';

interface Heard {
  status: number;
  body: string;
}

/** Asks over one connection that stays open in between, as browsers do. */
export function keptOpen(url: string, token: string): (method: string, path: string) => Promise<Heard> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (method: string, path: string) =>
    new Promise<Heard>((resolve, reject) => {
      const sent = request(`${url}${path}`, { method, agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      sent.on('error', reject);
      sent.end();
    });
  return ask;
}

/** Listens to what happens, until the server ends it. Resolves when the stream has begun. */
export function listenTo(url: string, token: string) {
  let ended = false;
  let broken = false;
  let text = '';
  return new Promise<{ ended: () => boolean; broken: () => boolean; text: () => string; close: () => void }>((resolve, reject) => {
    const sent = request(`${url}/api/admin/events`, { headers: { authorization: `Bearer ${token}` }, agent: false }, (answer) => {
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () => (ended = true));
      answer.on('error', () => (broken = true));
      resolve({ ended: () => ended, broken: () => broken, text: () => text, close: () => sent.destroy() });
    });
    sent.on('error', (error) => {
      broken = true;
      reject(error);
    });
    sent.end();
  });
}

/** Uploads an image that takes `ms` to arrive. Resolves with the status. `keep`: the connection stays open for more. */
export function slowly(url: string, token: string, image: Buffer, ms: number, keep = false): Promise<number> {
  const boundary = 'atelier-boundary';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="slow.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  const whole = Buffer.concat([Buffer.from(head), image, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'content-length': whole.length,
  };
  return new Promise((resolve, reject) => {
    const agent = keep ? new Agent({ keepAlive: true }) : new Agent({ keepAlive: false });
    const sent = request(`${url}/api/admin/media`, { method: 'POST', headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.on('error', reject);
    void (async () => {
      const pieces = 20;
      const size = Math.ceil(whole.length / pieces);
      for (let n = 0; n < pieces; n++) {
        sent.write(whole.subarray(n * size, (n + 1) * size));
        await pause(ms / pieces);
      }
      sent.end();
    })();
  });
}
