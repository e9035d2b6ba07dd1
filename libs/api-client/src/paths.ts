import type {
  AdminProject,
  AdminProjectPage,
  AdminProjectQuery,
  CreateProject,
  CurrentUser,
  Login,
  MediaAssetDetail,
  MediaAssetView,
  MediaPage,
  MediaQuery,
  MoveProject,
  Problem,
  ProjectPage,
  ProjectQuery,
  ProjectRevision,
  Session,
  SiteView,
  UpdateMedia,
  UpdateProject,
} from '@atelier/contracts';

/*
 * The part of the API the admin uses, in the shape openapi-typescript generates. It stands in until `schema.ts` is generated from the
 * OpenAPI document; then client.ts imports `paths` from there and this file goes.
 */
interface Json<T> {
  content: { 'application/json': T };
}
interface Failure {
  content: { 'application/problem+json': Problem };
}
interface NoContent {
  content?: never;
}
interface Body<T> {
  content: { 'application/json': T };
}
interface ById {
  path: { id: string };
}
interface Versioned extends ById {
  header: { 'If-Match': string };
}
interface Answer<T> {
  responses: { 200: Json<T>; default: Failure };
}
interface Empty {
  responses: { 204: NoContent; default: Failure };
}
interface Verb extends Answer<AdminProject> {
  parameters: Versioned;
}

export interface paths {
  '/api/auth/login': { post: Answer<Session> & { requestBody: Body<Login> } };
  '/api/auth/refresh': { post: Answer<Session> };
  '/api/auth/logout': { post: Empty };
  '/api/auth/me': { get: Answer<CurrentUser> };
  '/api/site': { get: Answer<SiteView> };
  '/api/projects': { get: Answer<ProjectPage> & { parameters: { query?: Partial<ProjectQuery> } } };
  '/api/admin/projects': {
    get: Answer<AdminProjectPage> & { parameters: { query?: Partial<AdminProjectQuery> } };
    post: Answer<AdminProject> & { requestBody: Body<CreateProject>; parameters: { header?: { 'Idempotency-Key'?: string } } };
  };
  '/api/admin/projects/{id}': {
    get: Answer<AdminProject> & { parameters: ById };
    patch: Answer<AdminProject> & { parameters: Versioned; requestBody: Body<UpdateProject> };
    delete: Empty & { parameters: Versioned };
  };
  '/api/admin/projects/{id}/publish': { post: Verb };
  '/api/admin/projects/{id}/unpublish': { post: Verb };
  '/api/admin/projects/{id}/archive': { post: Verb };
  '/api/admin/projects/{id}/restore': { post: Verb };
  '/api/admin/projects/{id}/move': { post: Empty & { parameters: ById; requestBody: Body<MoveProject> } };
  '/api/admin/projects/{id}/revisions': { get: Answer<{ items: ProjectRevision[] }> & { parameters: ById } };
  '/api/admin/media': { get: Answer<MediaPage> & { parameters: { query?: Partial<MediaQuery> } } };
  '/api/admin/media/{id}': {
    get: Answer<MediaAssetDetail> & { parameters: ById };
    patch: Answer<MediaAssetView> & { parameters: Versioned; requestBody: Body<UpdateMedia> };
    delete: Empty & { parameters: Versioned };
  };
}
