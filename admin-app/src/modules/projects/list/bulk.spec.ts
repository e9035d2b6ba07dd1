import { forEachOf } from './bulk.js';

it('does one thing to many, a few at a time, and keeps going after a failure', async () => {
  let running = 0;
  let most = 0;
  const result = await forEachOf(
    [1, 2, 3, 4, 5, 6, 7],
    async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve));
      running -= 1;
      if (item === 3) throw new Error('no');
    },
    3,
  );
  expect(most).toBe(3);
  expect(result.done.sort()).toEqual([1, 2, 4, 5, 6, 7]);
  expect(result.failed.map(({ item }) => item)).toEqual([3]);
});
