import { CdnHeadersOf } from './cdn-headers.js';

const NOW = Date.parse('2026-12-01T10:00:00Z');
const controlOf = (purges: boolean, until?: number) =>
  new CdnHeadersOf(purges, () => NOW).read('/api/projects?limit=3', until)['netlify-cdn-cache-control'];

describe('what the CDN may keep', () => {
  it('is sent for a week while it is asked anew where publications purge it, and for ten minutes where they do not', () => {
    expect(controlOf(true)).toBe('public, durable, max-age=600, stale-while-revalidate=604800');
    expect(controlOf(false)).toBe('public, durable, max-age=60, stale-while-revalidate=600');
  });

  it('ends when something is due', () => {
    expect(controlOf(true, NOW + 900_000)).toBe('public, durable, max-age=600, stale-while-revalidate=300');
    expect(controlOf(false, NOW + 90_000)).toBe('public, durable, max-age=60, stale-while-revalidate=30');
    expect(controlOf(true, NOW + 30_000)).toBe('public, durable, max-age=30');
    expect(controlOf(true, NOW - 1)).toBe('public, durable, max-age=1');
  });

  it('is nothing of what is not public', () => {
    expect(new CdnHeadersOf(true).read('/api/admin/projects')).toEqual({});
  });
});
