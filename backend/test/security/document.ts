import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { client, type Answer } from '../setup/atelier.js';

export type Schema = Record<string, unknown> & {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};
interface Content {
  content?: Record<string, { schema?: Schema }>;
}
export interface Operation {
  operationId: string;
  method: string;
  path: string;
  access: string;
  parameters: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema?: Schema }[];
  body: Record<string, { schema?: Schema }>;
  responses: Record<string, Content>;
}

/** The OpenAPI document a running server gives out, and what it says about every operation. */
export async function readDocument(url: string) {
  const document = (await client(() => url)('GET', '/api/openapi.json')).body;
  const operations: Operation[] = Object.entries(document.paths as Record<string, Record<string, Record<string, unknown>>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        operationId: String(operation['operationId']),
        method: method.toUpperCase(),
        path,
        access: String(operation['x-access']),
        parameters: (operation['parameters'] ?? []) as Operation['parameters'],
        body: ((operation['requestBody'] as Content | undefined)?.content ?? {}) as Operation['body'],
        responses: operation['responses'] as Operation['responses'],
      })),
  );
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: 'openapi', components: document.components });
  const validators = new Map<Schema, ValidateFunction>();
  const validatorOf = (schema: Schema): ValidateFunction => {
    let validate = validators.get(schema);
    if (validate === undefined) {
      validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components')) as Schema);
      validators.set(schema, validate);
    }
    return validate;
  };
  return {
    operations,
    schemas: document.components.schemas as Record<string, Schema>,
    /** What is wrong with an answer by the document; null if nothing is. */
    undeclared: ({ responses }: Operation, { status, headers, body }: Answer): string | null => {
      if (status === 304 || (status >= 300 && status < 400)) return null;
      const declared = responses[status] ?? responses['default'];
      if (declared === undefined) return `${status} is not declared`;
      if (status >= 400 && responses[status] === undefined && !/^application\/problem\+json/u.test(headers.get('content-type') ?? ''))
        return `${status} as ${headers.get('content-type')}`;
      if (status < 400 && responses[status] === undefined) return `${status} is not declared`;
      const json = Object.entries(declared.content ?? {}).find(([type]) => /json/u.test(type))?.[1].schema;
      if (json === undefined || typeof body === 'string') return null;
      const validate = validatorOf(json);
      return validate(body) ? null : `${status}: ${JSON.stringify(validate.errors?.[0])}`;
    },
  };
}
export type Document = Awaited<ReturnType<typeof readDocument>>;
