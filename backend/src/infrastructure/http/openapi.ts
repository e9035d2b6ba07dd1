import { AdminEvent, Problem, SendRequest } from '@atelier/contracts';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** The OpenAPI 3.1 document of every route. Every operation may answer with problem details. */
export function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Atelier')
    .setDescription(
      'Public reads need no token. Staff routes take a Bearer token: an access token from `POST /api/auth/login`, or an API token (`atl_…`) made in the admin. `x-access` says who may use a route: `anyone`, `staff` (whoever is signed in), `session` (people, not programs), `metrics` (whoever has METRICS_TOKEN), or a permission. Errors are RFC 9457 problem details.',
    )
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config);
  document.components ??= {};
  document.components.schemas ??= {};
  for (const [schema, io] of [
    [Problem, 'output'],
    [AdminEvent, 'output'],
    [SendRequest, 'input'],
  ] as const) {
    const { $defs } = z.toJSONSchema(schema, { io });
    for (const [name, definition] of Object.entries($defs ?? {})) {
      const { id: _id, ...rest } = definition as Record<string, unknown>;
      document.components.schemas[name] ??= rest;
    }
  }
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { responses?: Record<string, unknown> }>)) {
      if (operation.responses === undefined) continue;
      operation.responses['default'] = {
        description: 'Problem details',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  return document;
}

const NOT_OF_THE_PAGE = /^\/api\/docs\/(?!(?:swagger-ui(?:-bundle|-standalone-preset|-init)?\.(?:js|css)|favicon-\d+x\d+\.png)?(?:\?|$))/u;

export function serveOpenApi(app: INestApplication, document: () => OpenAPIObject): void {
  // The folder of Swagger UI has more in it than its page.
  (app.getHttpAdapter().getInstance() as FastifyInstance).addHook('onRequest', (request, reply, done) => {
    if (NOT_OF_THE_PAGE.test(request.url)) reply.callNotFound();
    else done();
  });
  // Swagger's page does not say how its letters are written.
  (app.getHttpAdapter().getInstance() as FastifyInstance).addHook('onSend', (_request, reply, payload, done) => {
    if (reply.getHeader('content-type') === 'text/html') void reply.type('text/html; charset=utf-8');
    done(null, payload);
  });
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: 'Atelier API' });
}
