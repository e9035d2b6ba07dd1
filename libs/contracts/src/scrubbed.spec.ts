import { scrubbed } from './scrubbed.js';

it.each([
  ['no such column "colour"', 'no such column "colour"'],
  ['Nobody is called ines.carvalho+x@studio.example here', 'Nobody is called [e-mail] here'],
  [`insert into staff (name, email) values ('O''Hara', 'a@b.example') - duplicate key`, `insert into staff (name, email) values (…)`],
  [`update staff set name = 'O''Hara' where id = 4`, `update staff set name = '…' where id = 4`],
  ['Key (name)=(Ines Carvalho) already exists.', 'Key (name)=(…) already exists.'],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc is expired', 'Bearer [token] is expired'],
  ['atl_0123456789abcdef0123456789abcdef_secretsecret is unknown', '[…] is unknown'],
  ['GET https://studio.example/a?token=abc#def failed', 'GET https://studio.example/a… failed'],
  ['/preview/ZXlKaGJHY2lPaUpJVXpJMU5pSjk0123', '/preview/[…]'],
])('%s', (message, left) => expect(scrubbed(message)).toBe(left));

it('is short', () => expect(scrubbed('word '.repeat(10_000)).length).toBe(300));
