import { expect, test } from './support/fixtures.js';

/** Milliseconds `pace` takes on a quiet machine of two cores. */
const QUIET_MS = 14;
/** The yardstick: how long this browser takes for a fixed piece of work, the middle of five. */
const pace = (): number => {
  const once = (): number => {
    const start = performance.now();
    const items = Array.from({ length: 20_000 }, (_, n) => ({ id: n, title: `Project ${n}` }));
    items.sort((a, b) => b.title.localeCompare(a.title));
    JSON.parse(JSON.stringify(items));
    return performance.now() - start;
  };
  return Array.from({ length: 5 }, once).sort((a, b) => a - b)[2] ?? 0;
};

test.describe('with a thousand projects', () => {
  test.use({ size: { projects: 1100, assets: 24 } });
  test('every interaction is painted at once', async ({ open, page }) => {
    await open('/projects');
    await page.evaluate(() => {
      const worst: number[] = [];
      Object.assign(window, { worst });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) worst.push(entry.duration);
      }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    });
    await page.locator('[role=row][data-id]').first().focus();
    // All pages are fetched by going down.
    for (let n = 0; n < 14; n += 1) {
      await page.keyboard.press('End');
      await page.waitForTimeout(120);
    }
    await expect(page.getByText(/^1,0\d\d of 1,0\d\d$/)).toBeVisible();
    expect(await page.locator('[role=row][data-id]').count()).toBeLessThan(80);
    const round = async (): Promise<number> => {
      await page.evaluate(() => ((window as unknown as { worst: number[] }).worst.length = 0));
      for (const key of [
        'Home',
        'ArrowDown',
        'x',
        'Shift+ArrowDown',
        'Control+a',
        'Escape',
        'Alt+ArrowDown',
        'PageDown',
        'e',
        'Control+z',
        'End',
      ]) {
        await page.keyboard.press(key);
        await page.waitForTimeout(80);
      }
      await page.getByLabel('Search projects').pressSequentially('quay', { delay: 40 });
      await page.waitForTimeout(500);
      await page.getByLabel('Search projects').fill('');
      await page.waitForTimeout(500);
      return page.evaluate(() => Math.max(0, ...(window as unknown as { worst: number[] }).worst));
    };
    // The best of three rounds, because the machine does other things too. The budget is 100 ms and is printed; the spec fails at what nobody
    // would call a hiccup, with as much more time as the machine is slower than the yardstick's.
    const limit = 250 * Math.max(1, (await page.evaluate(pace)) / QUIET_MS);
    let worst = await round();
    for (let n = 0; n < 2 && worst > 100; n += 1) worst = Math.min(worst, await round());
    test.info().annotations.push({ type: 'INP', description: `${worst} ms` });
    console.log(`pace ${(await page.evaluate(pace)).toFixed(0)} ms`);
    console.log(`slowest interaction with 1,000 rows: ${worst} ms`);
    expect(worst).toBeLessThanOrEqual(limit);
  });
});
