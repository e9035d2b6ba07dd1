import { connectionTo, isUnproven } from './connection.js';

const at = (host: string, query = '') => `postgresql://u:p%40ss@${host}/name${query}`;

describe('connections to the database', () => {
  it.each([
    ['127.0.0.1:5432', '', false],
    ['localhost:5432', '', false],
    ['[::1]:5432', '', false],
    ['db.example:5432', '', { rejectUnauthorized: true }],
    ['db.example:5432', '?sslmode=disable', false],
    ['db.example:5432', '?sslmode=require', { rejectUnauthorized: false }],
    ['db.example:5432', '?sslmode=verify-full', { rejectUnauthorized: true }],
    ['127.0.0.1:5432', '?sslmode=verify-full', { rejectUnauthorized: true }],
  ])('%s%s', (host, query, ssl) => {
    expect(connectionTo(at(host, query))).toEqual({ connectionString: at(host), ssl });
  });

  it('asks the authority given instead of those everybody knows, and the name of the server unless told not to', () => {
    expect(connectionTo(at('db.example:5432'), 'PEM').ssl).toEqual({ rejectUnauthorized: true, ca: 'PEM' });
    const { checkServerIdentity } = connectionTo(at('db.example:5432', '?sslmode=verify-ca'), 'PEM').ssl as {
      checkServerIdentity: () => unknown;
    };
    expect(checkServerIdentity()).toBeUndefined();
  });

  it('keeps other words of the address, and fills in the port that drivers take for nought', () => {
    expect(connectionTo(at('db.example', '?application_name=a&sslmode=require')).connectionString).toBe(
      at('db.example:5432', '?application_name=a'),
    );
  });

  it('knows which addresses prove nothing', () => {
    const all = ['', '?sslmode=require', '?sslmode=disable', '?sslmode=verify-ca'].map((query) => isUnproven(at('db.example', query)));
    expect([...all, isUnproven(at('127.0.0.1'))]).toEqual([false, true, true, false, false]);
  });
});
