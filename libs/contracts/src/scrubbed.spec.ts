import { scrubbed } from './scrubbed.js';

it.each([
  ['no such column "colour"', 'no such column "colour"'],
  ['Nobody is called ines.carvalho+x@studio.example here', 'Nobody is called [e-mail] here'],
  [`insert into staff (name, email) values ('O''Hara', 'a@b.example') - duplicate key`, `insert into staff (name, email) values (…)`],
  [`update staff set name = 'O''Hara' where id = 4`, `update staff set name = '…' where id = 4`],
  ['invalid input syntax for type uuid: "Jane Doe, Elm Street 4"', 'invalid input syntax for type uuid: "…"'],
  ['Unexpected token, "Jane Doe l"... is not valid JSON', 'Unexpected token, "…"... is not valid JSON'],
  ['column "created_at" of relation "atelier.mails"', 'column "created_at" of relation "atelier.mails"'],
  ['connect ECONNREFUSED 203.0.113.7:443', 'connect ECONNREFUSED [address]:443'],
  ['from 2001:db8:85a3::8a2e:370:7334', 'from [address]'],
  ['called from +49 (0)30 1234567', 'called from [number]'],
  ['Key (name)=(Ines Carvalho) already exists.', 'Key (name)=(…) already exists.'],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc is expired', 'Bearer [token] is expired'],
  ['atl_0123456789abcdef0123456789abcdef_secretsecret is unknown', '[…] is unknown'],
  ['GET https://studio.example/a?token=abc#def failed', 'GET https://studio.example/a… failed'],
  ['/preview/ZXlKaGJHY2lPaUpJVXpJMU5pSjk0123', '/preview/[…]'],
])('%s', (message, left) => expect(scrubbed(message)).toBe(left));

it('is short', () => expect(scrubbed('word '.repeat(10_000)).length).toBe(300));
