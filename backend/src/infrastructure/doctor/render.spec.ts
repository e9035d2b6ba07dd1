import type { Outcome } from './check.js';
import { renderJson, renderTable } from './render.js';

const outcomes: Outcome[] = [
  { id: 'api.tls', title: 'TLS of the API', status: 'ok', found: 'TLSv1.3', ms: 12 },
  { id: 'auth.second-factor', title: 'Second factor', status: 'warning', found: 'Off for Ines.', advice: 'Turn it on.', ms: 3 },
  { id: 'site.policy', title: 'Policy', status: 'failed', found: `It allows ${'much '.repeat(20)}`.trim(), advice: 'npm run build', ms: 9 },
  { id: 'media.upload', title: 'Upload', status: 'skipped', found: 'Not asked.', ms: 0 },
];

it('shows a line for each check, then what to do, the worst first', () => {
  expect(renderTable({ outcomes, left: [] })).toBe(
    [
      '✓ TLS of the API  api.tls             TLSv1.3',
      '! Second factor   auth.second-factor  Off for Ines.',
      '✗ Policy          site.policy         It allows much much much much much much much much much much much much much much much much',
      '                                      much much much much',
      '– Upload          media.upload        Not asked.',
      '',
      'What to do',
      '✗ site.policy',
      '    npm run build',
      '! auth.second-factor',
      '    Turn it on.',
      '',
      '1 ok, 1 to look at, 1 failed, 1 skipped',
      'Everything the doctor made is gone again.',
    ].join('\n'),
  );
});

it('says what is left for a person to delete, and nothing of advice where there is none', () => {
  expect(renderTable({ outcomes: outcomes.slice(0, 1), left: ['page “Doctor test 1”: 503'] })).toBe(
    [
      '✓ TLS of the API  api.tls  TLSv1.3',
      '',
      '1 ok, 0 to look at, 0 failed, 0 skipped',
      'Could not be taken away again; please delete it yourself:',
      '  page “Doctor test 1”: 503',
    ].join('\n'),
  );
});

it('is JSON for programs, in the shape that docs/operations.md tells', () => {
  const at = new Date('2026-12-01T10:00:00Z');
  const targets = { api: 'https://api.example/', site: 'https://studio.example/', admin: 'https://studio.example/admin/' };
  expect(JSON.parse(renderJson({ outcomes, left: [] }, { at, targets }))).toEqual({
    at: '2026-12-01T10:00:00.000Z',
    ...targets,
    counts: { ok: 1, warning: 1, failed: 1, skipped: 1 },
    checks: outcomes,
    left: [],
  });
});
