import { policy } from './import-map.js';

const connect = (text: string): string | undefined => text.split('; ').find((line) => line.startsWith('connect-src'));

describe('content security policy of the admin', () => {
  it('lets the page call its own server only', () => {
    expect(connect(policy('{}', '', undefined))).toBe("connect-src 'self'");
  });

  it('lets uploads go straight to the storage, by its origin alone', () => {
    expect(connect(policy('{}', '', 'https://abc.supabase.co/'))).toBe("connect-src 'self' https://abc.supabase.co");
    expect(policy('{}', '', 'https://abc.supabase.co')).toContain("default-src 'none'");
    expect(policy('{}', '', 'https://abc.supabase.co')).toMatch(/script-src 'self' 'sha256-[^']+'(;|$)/u);
  });

  it('lets errors be told to whom the build names, by the origin alone', () => {
    const faults = 'https://key@faults.example/7';
    expect(connect(policy('{}', '', undefined, faults))).toBe("connect-src 'self' https://faults.example");
    expect(policy('{}', '', undefined, '')).not.toContain('faults');
  });

  it('lets modules of other origins be loaded and call home', () => {
    expect(connect(policy('{}', 'https://modules.example', 'https://abc.supabase.co'))).toBe(
      "connect-src 'self' https://modules.example https://abc.supabase.co",
    );
  });
});
