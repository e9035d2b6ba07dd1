import { openDoor } from './tls.js';

const door = async (status: number, location?: string) => {
  const asked: string[] = [];
  const ask = (url: URL | string) => {
    asked.push(String(url));
    if (status === 0) return Promise.reject(new Error('refuses connections'));
    return Promise.resolve({ status, headers: location === undefined ? {} : { location }, body: Buffer.alloc(0), json: {} });
  };
  const found = await openDoor({ ask }, new URL('https://api.studio.example/api/health/live'));
  return [asked, found] as const;
};

it.each([
  ['leads to https', 308, 'https://api.studio.example/api/health/live'],
  ['is closed', 0, undefined],
  ['refuses', 403, undefined],
  ['has nothing', 404, undefined],
  ['wants another protocol', 426, undefined],
])('http %s: well', async (_what, status, location) => {
  expect(await door(status, location)).toEqual([['http://api.studio.example/api/health/live'], null]);
});

it.each([
  ['answers', 200, undefined],
  ['leads on by http', 301, 'http://www.studio.example/'],
  ['leads on at the same place', 301, '/elsewhere'],
])('http %s: said', async (_what, status, location) => {
  const [, found] = await door(status, location);
  expect(found).toBe(`http://api.studio.example/api/health/live answers ${status} without encryption instead of leading to https.`);
});
