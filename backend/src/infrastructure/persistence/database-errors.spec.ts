import { isDatabaseUnavailable } from './database-errors.js';

const fault = (code: string, message = 'x') => Object.assign(new Error(message), { code });

it.each(['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', '08006', '57P01', '57014', '53300'])(
  '%s, also inside of another error, means that the database is away',
  (code) => {
    expect(isDatabaseUnavailable(fault(code))).toBe(true);
    expect(isDatabaseUnavailable(new Error('outside', { cause: fault(code) }))).toBe(true);
  },
);

it.each(['23505', '42P01', '22P02', 'EACCES'])('%s is no such thing', (code) => {
  expect(isDatabaseUnavailable(fault(code))).toBe(false);
});
