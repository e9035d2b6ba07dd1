import {
  BulkContent as BulkContentBody,
  BulkContentResult,
  KeepDraft as KeepDraftBody,
  KeptDraft,
  PreviewLink,
  Revisions,
  ScheduleContent as ScheduleContentBody,
} from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Put, Query, Res, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ContentActs } from '../../../application/content/content-acts.js';
import { contentNotFound } from '../../../application/errors.js';
import { DraftRepository } from '../../../application/ports/draft-repository.js';
import {
  AdminContent,
  type AdminPages,
  type AdminQueries,
  type AdminViews,
  type ListedKind,
} from '../../../application/ports/read-models.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { ExpectedVersion, setVersion } from '../if-match.js';
import { IdParam } from '../validation.js';

export const IfMatch = () => ApiHeader({ name: 'If-Match', required: true, description: 'ETag last read, e.g. "12"' });
const RevisionParam = IdParam.extend({ revisionId: IdParam.shape.id });

/** The wire of one kind of content. */
export interface ContentRoutes<K extends ListedKind> {
  kind: K;
  /** Below /api/admin. */
  path: string;
  /** In operation ids: `createProject`, `adminListProjects`. */
  one: string;
  many: string;
  view: z.ZodType<AdminViews[K]>;
  page: z.ZodType<AdminPages[K]>;
  query: z.ZodType<AdminQueries[K]>;
  create: z.ZodType<{ title: string }>;
  update: z.ZodType<object>;
  revision: z.ZodType;
}

/** The staff routes that every kind of content has, under the kind's own names and shapes. */
export function contentController<K extends ListedKind>(routes: ContentRoutes<K>): Type<object> {
  const { kind, one, many } = routes;
  const noun = one.toLowerCase();

  @ApiTags(routes.path)
  @Controller(`admin/${routes.path}`)
  class ContentController {
    constructor(
      @Inject(AdminContent) private readonly contents: AdminContent,
      @Inject(ContentActs) private readonly acts: ContentActs,
      @Inject(DraftRepository) private readonly drafts: DraftRepository,
    ) {}

    @Get()
    @Requires('content.read')
    @ApiOperation({ operationId: `adminList${many}`, summary: 'In any status' })
    @ApiOkResponse({ standardSchema: routes.page })
    list(@Query({ schema: routes.query }) query: AdminQueries[K]): Promise<AdminPages[K]> {
      return this.contents.page(kind, query);
    }

    @Post()
    @Requires('content.write')
    @ApiOperation({ operationId: `create${one}`, summary: `Begin a draft of a ${noun}` })
    @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A name for this request: the same again begins nothing twice' })
    @ApiCreatedResponse({ standardSchema: routes.view })
    async create(
      @Body({ schema: routes.create }) body: { title: string },
      @CurrentStaff() { id: by }: StaffUser,
      @IdempotencyKey() key: string | undefined,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const item = await this.acts.create.execute(kind, body as never, by, key);
      void reply.header('location', `/api/admin/${routes.path}/${item.id}`);
      return this.show(item.id, reply);
    }

    @Post('bulk')
    @HttpCode(200)
    @Requires('content.publish')
    @ApiOperation({ operationId: `bulk${many}`, summary: 'One act on many; each succeeds or fails by itself' })
    @ApiOkResponse({ standardSchema: BulkContentResult })
    bulk(@Body({ schema: BulkContentBody }) body: BulkContentBody, @CurrentStaff() { id: by }: StaffUser) {
      return this.acts.bulk.execute(kind, body, by);
    }

    @Get(':id')
    @Requires('content.read')
    @ApiOperation({ operationId: `adminGet${one}`, summary: 'The working copy' })
    @ApiOkResponse({ standardSchema: routes.view })
    get(@Param({ schema: IdParam }) { id }: IdParam, @Res({ passthrough: true }) reply: FastifyReply) {
      return this.show(id, reply);
    }

    @Patch(':id')
    @Requires('content.write')
    @IfMatch()
    @ApiOperation({ operationId: `update${one}`, summary: 'Save fields into the working copy' })
    @ApiOkResponse({ standardSchema: routes.view })
    update(
      @Param({ schema: IdParam }) { id }: IdParam,
      @Body({ schema: routes.update }) body: object,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return this.run(id, reply, () => this.acts.update.execute({ kind, id, version, by }, body));
    }

    @Delete(':id')
    @HttpCode(204)
    @Requires('content.write')
    @IfMatch()
    @ApiOperation({ operationId: `trash${one}`, summary: 'Move it to the trash; if it lies there, delete it for good' })
    @ApiNoContentResponse()
    async trash(
      @Param({ schema: IdParam }) { id }: IdParam,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<void> {
      const item = await this.contents.byId(kind, id);
      if (item !== null && (item as AdminViews['project']).trashedAt !== null) return this.acts.delete.execute({ kind, id, version });
      await this.run(id, reply, () => this.acts.trash.execute({ kind, id, version, by }));
    }

    @Post(':id/publish')
    @HttpCode(200)
    @Requires('content.publish')
    @IfMatch()
    @ApiOperation({ operationId: `publish${one}`, summary: 'Show the working copy to visitors' })
    @ApiOkResponse({ standardSchema: routes.view })
    publish(
      @Param({ schema: IdParam }) { id }: IdParam,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return this.run(id, reply, () => this.acts.publish.execute({ kind, id, version, by }));
    }

    @Post(':id/schedule')
    @HttpCode(200)
    @Requires('content.publish')
    @IfMatch()
    @ApiOperation({ operationId: `schedule${one}`, summary: 'Show the working copy to visitors from a later moment on' })
    @ApiOkResponse({ standardSchema: routes.view })
    schedule(
      @Param({ schema: IdParam }) { id }: IdParam,
      @Body({ schema: ScheduleContentBody }) { at }: ScheduleContentBody,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return this.run(id, reply, () => this.acts.publish.execute({ kind, id, version, by }, new Date(at)));
    }

    @Post(':id/unpublish')
    @HttpCode(200)
    @Requires('content.publish')
    @IfMatch()
    @ApiOperation({ operationId: `unpublish${one}`, summary: 'Take it off the public site, or off the schedule' })
    @ApiOkResponse({ standardSchema: routes.view })
    unpublish(
      @Param({ schema: IdParam }) { id }: IdParam,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return this.run(id, reply, () => this.acts.unpublish.execute({ kind, id, version, by }));
    }

    @Post(':id/archive')
    @HttpCode(200)
    @Requires('content.publish')
    @IfMatch()
    @ApiOperation({ operationId: `archive${one}`, summary: 'Put it away' })
    @ApiOkResponse({ standardSchema: routes.view })
    archive(
      @Param({ schema: IdParam }) { id }: IdParam,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return this.run(id, reply, () => this.acts.archive.execute({ kind, id, version, by }));
    }

    @Post(':id/restore')
    @HttpCode(200)
    @Requires('content.write')
    @IfMatch()
    @ApiOperation({ operationId: `restore${one}`, summary: 'Take it out of the archive or the trash' })
    @ApiOkResponse({ standardSchema: routes.view })
    restore(
      @Param({ schema: IdParam }) { id }: IdParam,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return this.run(id, reply, () => this.acts.restore.execute({ kind, id, version, by }));
    }

    @Get(':id/revisions')
    @Requires('content.read')
    @ApiOperation({ operationId: `list${one}Revisions`, summary: 'What was saved and published, when and by whom' })
    @ApiOkResponse({ standardSchema: Revisions })
    async revisions(@Param({ schema: IdParam }) { id }: IdParam) {
      return { items: await this.contents.revisions(kind, id) };
    }

    @Get(':id/revisions/:revisionId')
    @Requires('content.read')
    @ApiOperation({ operationId: `get${one}Revision`, summary: 'What stood in it then' })
    @ApiOkResponse({ standardSchema: routes.revision })
    async revision(@Param({ schema: RevisionParam }) { id, revisionId }: z.infer<typeof RevisionParam>) {
      const revision = await this.contents.revision(kind, id, revisionId);
      if (revision === null) throw new DomainError('content.revision_not_found', 'There is no such version any more.');
      return revision;
    }

    @Post(':id/revisions/:revisionId/restore')
    @HttpCode(200)
    @Requires('content.write')
    @IfMatch()
    @ApiOperation({ operationId: `restore${one}Revision`, summary: 'Bring an earlier state back as a new version of the working copy' })
    @ApiOkResponse({ standardSchema: routes.view })
    restoreRevision(
      @Param({ schema: RevisionParam }) { id, revisionId }: z.infer<typeof RevisionParam>,
      @ExpectedVersion() version: number,
      @CurrentStaff() { id: by }: StaffUser,
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      return this.run(id, reply, () => this.acts.restoreRevision.execute({ kind, id, version, by }, revisionId));
    }

    @Get(':id/draft')
    @Requires('content.write')
    @ApiOperation({ operationId: `get${one}Draft`, summary: 'What you typed and the working copy could not take' })
    @ApiOkResponse({ standardSchema: KeptDraft })
    async draft(@Param({ schema: IdParam }) { id }: IdParam, @CurrentStaff() { id: by }: StaffUser) {
      const draft = await this.drafts.find(id, by);
      return { draft: draft && { ...draft, savedAt: draft.savedAt.toISOString() } };
    }

    @Put(':id/draft')
    @HttpCode(204)
    @Requires('content.write')
    @ApiOperation({ operationId: `keep${one}Draft`, summary: 'Keep what you typed, for you alone' })
    @ApiNoContentResponse()
    keepDraft(
      @Param({ schema: IdParam }) { id }: IdParam,
      @Body({ schema: KeepDraftBody }) body: KeepDraftBody,
      @CurrentStaff() { id: by }: StaffUser,
    ): Promise<void> {
      return this.acts.keepDraft.execute(kind, id, by, body);
    }

    @Delete(':id/draft')
    @HttpCode(204)
    @Requires('content.write')
    @ApiOperation({ operationId: `drop${one}Draft`, summary: 'Forget what you typed' })
    @ApiNoContentResponse()
    dropDraft(@Param({ schema: IdParam }) { id }: IdParam, @CurrentStaff() { id: by }: StaffUser): Promise<void> {
      return this.drafts.remove(id, by);
    }

    @Post(':id/preview')
    @HttpCode(200)
    @Requires('content.read')
    @ApiOperation({ operationId: `preview${one}`, summary: 'A link that shows the working copy on the public site for a day' })
    @ApiOkResponse({ standardSchema: PreviewLink })
    async preview(@Param({ schema: IdParam }) { id }: IdParam) {
      const { url, expiresAt } = await this.acts.preview.execute(kind, id);
      return { url, expiresAt: expiresAt.toISOString() };
    }

    /** A stale version is answered with the current one, so that the two can be compared. */
    private async run(id: string, reply: FastifyReply, act: () => Promise<unknown>): Promise<AdminViews[K]> {
      try {
        await act();
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'content.stale')) throw error;
        throw new DomainError(error.code, error.message, { current: await this.show(id, reply) });
      }
      return this.show(id, reply);
    }

    private async show(id: string, reply: FastifyReply): Promise<AdminViews[K]> {
      const item = await this.contents.byId(kind, id);
      if (item === null) throw contentNotFound(kind);
      setVersion(reply, item.version);
      return item;
    }
  }
  Object.defineProperty(ContentController, 'name', { value: `${many}Controller` });
  return ContentController;
}
