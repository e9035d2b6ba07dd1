import createHttp from 'openapi-fetch';
import type { paths } from './schema.js';

/** `fetch`, typed by the OpenAPI document. */
export const createClient = (baseUrl: string, fetch: (request: Request) => Promise<Response>) => createHttp<paths>({ baseUrl, fetch });
