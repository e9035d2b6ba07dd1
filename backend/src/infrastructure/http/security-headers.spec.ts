import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { framersOf, HSTS, PAGE, securityHeaders } from './security-headers.js';

const config = { PUBLIC_URL: 'https://studio.example', ADMIN_URL: 'https://admin.studio.example/admin/', TRUST_PROXY_HOPS: 1 };

interface NetlifyToml {
  headers: { for: string; values: Record<string, string> }[];
}
/** Of the section for every path. */
function netlifyHeaders(file: string): Record<string, string> {
  const { headers } = parse(readFileSync(join(process.cwd(), file), 'utf8')) as unknown as NetlifyToml;
  const values = headers.filter((section) => section.for === '/*').flatMap((section) => Object.entries(section.values));
  return Object.fromEntries(values.map(([name, value]) => [name.toLowerCase(), value]));
}

describe('security headers', () => {
  it.each(['netlify.toml', 'admin-app/netlify.toml'])('are the same on a host of files as on the server: %s', (file) => {
    expect(netlifyHeaders(file)).toEqual({ ...PAGE, ...HSTS });
  });

  it('demand https only where it is spoken', () => {
    const headersFor = securityHeaders(config);
    for (const url of ['/', '/api/site', '/media/images/x.jpg', '/api/preview/x', '/api/docs', '/admin/']) {
      expect(headersFor(url, true)).toMatchObject(HSTS);
      expect(headersFor(url, false)).not.toHaveProperty('strict-transport-security');
    }
  });

  it('let a preview be framed by the site and the admin, by their origins', () => {
    expect(framersOf(config)).toBe("frame-ancestors 'self' https://studio.example https://admin.studio.example");
    expect(framersOf({ PUBLIC_URL: undefined, ADMIN_URL: undefined })).toBe("frame-ancestors 'self'");
    expect(securityHeaders(config)('/preview/x', true)).not.toHaveProperty('x-frame-options');
  });

  it('take no address for another that begins alike', () => {
    const policy = (url: string) => securityHeaders(config)(url, true)['content-security-policy'];
    expect(policy('/api/previews')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(policy('/api/documents')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(policy('/apiary')).toBe("frame-ancestors 'none'");
    expect(policy('/mediathek')).toBe("frame-ancestors 'none'");
  });
});
