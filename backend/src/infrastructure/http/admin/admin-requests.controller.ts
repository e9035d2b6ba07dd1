import {
  AddNote,
  AdminRequest,
  AdminRequestPage,
  AdminRequestQuery,
  AnswerRequest as AnswerBody,
  Assignees,
  PersonExport,
  PersonQuery,
  UpdateRequest,
} from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AnswerRequest } from '../../../application/collaboration/answer-request.js';
import { DeleteRequest } from '../../../application/collaboration/delete-request.js';
import { NoteRequest } from '../../../application/collaboration/note-request.js';
import { TriageRequest } from '../../../application/collaboration/triage-request.js';
import { requestNotFound } from '../../../application/errors.js';
import { AuditLog } from '../../../application/ports/audit-log.js';
import { AdminRequests } from '../../../application/ports/read-models.js';
import { DomainError } from '../../../domain/domain-error.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { ExpectedVersion, setVersion } from '../if-match.js';
import { IdParam } from '../validation.js';
import { IfMatch } from './admin-content.controller.js';
import { requestsCsv } from './requests-csv.js';

@ApiTags('collaborations')
@Controller('admin/collaborations')
export class AdminRequestsController {
  constructor(
    private readonly requests: AdminRequests,
    private readonly triageRequest: TriageRequest,
    private readonly noteRequest: NoteRequest,
    private readonly answerRequest: AnswerRequest,
    private readonly deleteRequest: DeleteRequest,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @Requires('requests.read')
  @ApiOperation({ operationId: 'listRequests', summary: 'Letters from visitors, newest first' })
  @ApiOkResponse({ standardSchema: AdminRequestPage })
  list(@Query({ schema: AdminRequestQuery }) query: AdminRequestQuery, @CurrentStaff() { id }: StaffUser): Promise<AdminRequestPage> {
    return this.requests.page(query, id);
  }

  @Get('export.csv')
  @Requires('requests.read')
  @ApiOperation({ operationId: 'exportRequests', summary: 'The same as a table for spreadsheets' })
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @Query({ schema: AdminRequestQuery }) query: AdminRequestQuery,
    @CurrentStaff() { id }: StaffUser,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { status, mine } = query;
    await this.audit.record({ action: 'request.exported', target: { type: 'request', id: null, label: '' }, after: { status, mine } });
    await reply
      .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="requests.csv"' })
      .send(requestsCsv(this.requests.all(query, id)));
  }

  @Get('person')
  @Requires('requests.read')
  @ApiOperation({ operationId: 'exportPerson', summary: 'Everything known about one e-mail address' })
  @ApiOkResponse({ standardSchema: PersonExport })
  async person(@Query({ schema: PersonQuery }) { email }: z.infer<typeof PersonQuery>): Promise<PersonExport> {
    // Whose it was is not written down: the log would remember somebody who asked to be forgotten.
    await this.audit.record({ action: 'request.exported', target: { type: 'person', id: null, label: '' } });
    return { email, requests: await this.requests.ofPerson(email) };
  }

  @Get('assignees')
  @Requires('requests.read')
  @ApiOperation({ operationId: 'listAssignees', summary: 'Staff who may be given letters' })
  @ApiOkResponse({ standardSchema: Assignees })
  async assignees(): Promise<Assignees> {
    return { items: await this.requests.assignees() };
  }

  @Get(':id')
  @Requires('requests.read')
  @ApiOperation({ operationId: 'getRequest', summary: 'One letter with its history, notes and e-mails' })
  @ApiOkResponse({ standardSchema: AdminRequest })
  get(@Param({ schema: IdParam }) { id }: IdParam, @Res({ passthrough: true }) reply: FastifyReply): Promise<AdminRequest> {
    return this.show(id, reply);
  }

  @Patch(':id')
  @Requires('requests.write')
  @IfMatch()
  @ApiOperation({ operationId: 'updateRequest', summary: 'Say where it stands and whose it is' })
  @ApiOkResponse({ standardSchema: AdminRequest })
  update(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateRequest }) body: UpdateRequest,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminRequest> {
    return this.run(id, reply, () => this.triageRequest.execute({ id, version, by }, body));
  }

  @Post(':id/notes')
  @HttpCode(200)
  @Requires('requests.write')
  @ApiOperation({ operationId: 'noteRequest', summary: 'Add a note for the staff' })
  @ApiOkResponse({ standardSchema: AdminRequest })
  note(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AddNote }) { text }: AddNote,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminRequest> {
    return this.run(id, reply, () => this.noteRequest.execute(id, text, by));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Requires('requests.write')
  @IfMatch()
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A name for this answer: the same again is sent once' })
  @ApiOperation({ operationId: 'answerRequest', summary: 'Answer the sender by e-mail' })
  @ApiOkResponse({ standardSchema: AdminRequest })
  answer(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: AnswerBody }) { text }: AnswerBody,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdminRequest> {
    return this.run(id, reply, () => this.answerRequest.execute({ id, version, by }, text, key));
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('requests.write')
  @IfMatch()
  @ApiOperation({ operationId: 'deleteRequest', summary: 'Delete it for good' })
  @ApiNoContentResponse()
  remove(@Param({ schema: IdParam }) { id }: IdParam, @ExpectedVersion() version: number): Promise<void> {
    return this.deleteRequest.execute(id, version);
  }

  private async run(id: string, reply: FastifyReply, act: () => Promise<void>): Promise<AdminRequest> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'content.stale')) throw error;
      throw new DomainError(error.code, error.message, { current: await this.show(id, reply) });
    }
    return this.show(id, reply);
  }

  private async show(id: string, reply: FastifyReply): Promise<AdminRequest> {
    const request = await this.requests.byId(id);
    if (request === null) throw requestNotFound();
    setVersion(reply, request.version);
    return request;
  }
}
