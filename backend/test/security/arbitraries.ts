import fc from 'fast-check';
import type { Document, Operation, Schema } from './document.js';

/** What strangers put where text is expected. */
export const HOSTILE = [
  ...[
    '',
    ' ',
    '\0',
    '\u0000x',
    '\uD800',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
    "' or 1=1 --",
    '"; drop table staff_users; --',
  ],
  ...[
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x")',
    '${7*7}',
    '{{7*7}}',
    'javascript:alert(1)',
    '1e309',
    '-0',
    'NaN',
    'null',
    '[]',
    '{}',
    '__proto__',
  ],
  ...[
    '9'.repeat(400),
    'a'.repeat(5_000),
    '🙂'.repeat(300),
    'e\u0301'.repeat(50),
    '\n',
    '2026-02-30T25:61:61Z',
    '00000000-0000-0000-0000-000000000000',
  ],
];
const hostile = fc.constantFrom(...HOSTILE);
const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  hostile,
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Values of a schema, most of them fitting. `ids`: some that exist, so that requests get beyond the door. */
export function fitting(schema: Schema | undefined, schemas: Document['schemas'], ids: () => string[], depth = 0): fc.Arbitrary<unknown> {
  if (schema === undefined || depth > 12) return fc.constant(null);
  const inner = (one: Schema | undefined) => fitting(one, schemas, ids, depth + 1);
  if (schema.$ref !== undefined) return inner(schemas[schema.$ref.split('/').at(-1) ?? '']);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return depth > 6 ? inner(choices[0]) : fc.oneof(...choices.map(inner));
  if (schema.allOf !== undefined) return inner(schema.allOf[0]);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return objectOf(schema, inner);
  if (type === 'array')
    return fc.array(inner(schema.items), { maxLength: depth > 4 ? 1 : 3, minLength: depth > 4 ? 0 : Number(schema['minItems'] ?? 0) });
  if (type === 'integer' || type === 'number')
    return fc.integer({
      min: Math.max(Number(schema['minimum'] ?? -1000), -1e9),
      max: Math.min(Number(schema['maximum'] ?? 100_000), 1e9),
    });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  return stringOf(schema, ids);
}

function stringOf(schema: Schema, ids: () => string[]): fc.Arbitrary<string> {
  const { format, minLength = 0, maxLength = 60 } = schema as { format?: string; minLength?: number; maxLength?: number };
  if (format === 'uuid')
    return fc.oneof(
      fc.uuid({ version: 7 }),
      fc.nat().map((n) => ids()[n % Math.max(1, ids().length)] ?? ''),
    );
  if (format === 'date-time')
    return fc.date({ noInvalidDate: true, min: new Date('1990-01-01'), max: new Date('2090-01-01') }).map((at) => at.toISOString());
  if (format === 'email') return fc.constantFrom('a@studio.example', 'ünï@studio.example', 'x'.repeat(60) + '@studio.example');
  if (typeof schema['pattern'] === 'string' && /a-z0-9/u.test(schema['pattern']))
    return fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/u);
  return fc.string({ unit: 'grapheme', minLength: Math.min(minLength, 200), maxLength: Math.max(minLength, Math.min(maxLength, 80)) });
}

function objectOf(schema: Schema, inner: (one: Schema) => fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, inner(one)] as const);
  return fc.record(Object.fromEntries(properties), { requiredKeys: (schema.required ?? []) as never[] }) as fc.Arbitrary<
    Record<string, unknown>
  >;
}

/** Anything but what was asked for: one value of a fitting body replaced, taken away or joined by others, or something else altogether. */
const malformed = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc
      .tuple(body, fc.nat(), fc.oneof(fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>, hostile, fc.constant(undefined)))
      .map(([value, at, other]) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return other;
        const keys = [...Object.keys(value), '__proto__', 'constructor', 'id', 'role', 'version'];
        return Object.assign(Object.create(null) as object, value, { [keys[at % keys.length] ?? 'x']: other });
      }),
    fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>,
  );

export interface Generated {
  path: string;
  headers: Record<string, string>;
  /** As it is sent; undefined for none. */
  body: string | undefined;
}

/** Requests for an operation, half of them fitting the document and half of them not. */
export function requestsFor(operation: Operation, schemas: Document['schemas'], ids: () => string[]): fc.Arbitrary<Generated> {
  const [type = 'application/json', media] = Object.entries(operation.body)[0] ?? [];
  const body = media === undefined ? fc.constant(undefined) : fitting(media.schema, schemas, ids);
  const parameters = operation.parameters.map((parameter) => [parameter, fitting(parameter.schema, schemas, ids).map(String)] as const);
  const values = (wild: boolean) =>
    fc.tuple(
      ...parameters.map(([, fits]) => fc.option(wild ? fc.oneof({ weight: 2, arbitrary: fits }, text) : fits, { freq: 8, nil: undefined })),
    );
  return fc.boolean().chain((wild) =>
    fc
      .tuple(values(wild), wild ? malformed(body) : body, wild ? text : fc.constant(''), fc.nat({ max: 30 }))
      .map(([given, content, noise, n]) => {
        const query = new URLSearchParams();
        const headers: Record<string, string> = {
          'if-match': wild && n % 5 === 0 ? JSON.stringify(noise.slice(0, 20).replace(/[^\x21-\x7e]/gu, '')) : `"${n % 4}"`,
        };
        let { path } = operation;
        parameters.forEach(([parameter], at) => {
          const value = given[at];
          if (parameter.in === 'path')
            path = path.replace(`{${parameter.name}}`, encodeURIComponent((value ?? 'none').toWellFormed()) || '-');
          else if (value !== undefined && parameter.in === 'query') query.set(parameter.name, value.toWellFormed());
        });
        if (wild && n % 7 === 0) query.set(noise.toWellFormed().slice(0, 50) || 'x', noise.toWellFormed().slice(0, 200));
        if (content !== undefined) headers['content-type'] = wild && n % 11 === 0 ? 'text/plain' : type;
        const json = content === undefined ? undefined : JSON.stringify(content);
        // Cut off in the middle, as by a line that broke.
        const sent = wild && n % 13 === 0 ? json?.slice(0, Math.floor(json.length / 2)) : json;
        const asked = query.size === 0 ? path : `${path}?${query.toString()}`;
        return { path: asked, headers, body: operation.method === 'GET' ? undefined : sent };
      }),
  );
}
