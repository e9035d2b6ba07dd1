import {
  AdminProject,
  AdminProjectPage,
  AdminProjectQuery,
  CreateProject as CreateProjectBody,
  MoveProject as MoveProjectBody,
  ProjectRevisions,
  UpdateProject as UpdateProjectBody,
} from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { projectNotFound } from '../../../application/errors.js';
import { AdminProjects } from '../../../application/ports/read-models.js';
import { ArchiveProject } from '../../../application/projects/archive-project.js';
import type { ProjectCommand } from '../../../application/projects/change-project.js';
import { CreateProject } from '../../../application/projects/create-project.js';
import { MoveProject } from '../../../application/projects/move-project.js';
import { PublishProject } from '../../../application/projects/publish-project.js';
import { RestoreProject } from '../../../application/projects/restore-project.js';
import { TrashProject } from '../../../application/projects/trash-project.js';
import { UnpublishProject } from '../../../application/projects/unpublish-project.js';
import { UpdateProject } from '../../../application/projects/update-project.js';
import { DomainError } from '../../../domain/domain-error.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { ExpectedVersion, setVersion } from '../if-match.js';
import { IdParam } from '../validation.js';

const IfMatch = () => ApiHeader({ name: 'If-Match', required: true, description: 'ETag last read, e.g. "12"' });

@ApiTags('projects')
@Controller('admin/projects')
export class AdminProjectsController {
  constructor(
    private readonly projects: AdminProjects,
    private readonly createProject: CreateProject,
    private readonly updateProject: UpdateProject,
    private readonly publishProject: PublishProject,
    private readonly unpublishProject: UnpublishProject,
    private readonly archiveProject: ArchiveProject,
    private readonly restoreProject: RestoreProject,
    private readonly trashProject: TrashProject,
    private readonly moveProject: MoveProject,
  ) {}

  @Get()
  @Requires('projects.read')
  @ApiOperation({ operationId: 'adminListProjects', summary: 'Projects in any status' })
  @ApiOkResponse({ standardSchema: AdminProjectPage })
  list(@Query({ schema: AdminProjectQuery }) query: AdminProjectQuery): Promise<AdminProjectPage> {
    return this.projects.page(query);
  }

  @Post()
  @Requires('projects.write')
  @ApiOperation({ operationId: 'createProject', summary: 'Begin a project as a draft' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A name for this request: the same again begins nothing twice' })
  @ApiCreatedResponse({ standardSchema: AdminProject })
  async create(
    @Body({ schema: CreateProjectBody }) body: CreateProjectBody,
    @CurrentStaff() { id: by }: StaffUser,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const project = await this.createProject.execute(body, by, key);
    void reply.header('location', `/api/admin/projects/${project.id}`);
    return this.show(project.id, reply);
  }

  @Get(':id')
  @Requires('projects.read')
  @ApiOperation({ operationId: 'adminGetProject', summary: 'The working copy of a project' })
  @ApiOkResponse({ standardSchema: AdminProject })
  get(@Param({ schema: IdParam }) { id }: IdParam, @Res({ passthrough: true }) reply: FastifyReply): Promise<AdminProject> {
    return this.show(id, reply);
  }

  @Patch(':id')
  @Requires('projects.write')
  @IfMatch()
  @ApiOperation({ operationId: 'updateProject', summary: 'Save fields into the working copy' })
  @ApiOkResponse({ standardSchema: AdminProject })
  update(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateProjectBody }) body: UpdateProjectBody,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.run({ execute: (command: ProjectCommand) => this.updateProject.execute(command, body) }, { id, version, by }, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('projects.write')
  @IfMatch()
  @ApiOperation({ operationId: 'trashProject', summary: 'Move a project to the trash' })
  @ApiNoContentResponse()
  async trash(
    @Param({ schema: IdParam }) { id }: IdParam,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.run(this.trashProject, { id, version, by }, reply);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Requires('projects.publish')
  @IfMatch()
  @ApiOperation({ operationId: 'publishProject', summary: 'Show the working copy to visitors' })
  @ApiOkResponse({ standardSchema: AdminProject })
  publish(
    @Param({ schema: IdParam }) { id }: IdParam,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.run(this.publishProject, { id, version, by }, reply);
  }

  @Post(':id/unpublish')
  @HttpCode(200)
  @Requires('projects.publish')
  @IfMatch()
  @ApiOperation({ operationId: 'unpublishProject', summary: 'Take a project off the public site' })
  @ApiOkResponse({ standardSchema: AdminProject })
  unpublish(
    @Param({ schema: IdParam }) { id }: IdParam,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.run(this.unpublishProject, { id, version, by }, reply);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Requires('projects.publish')
  @IfMatch()
  @ApiOperation({ operationId: 'archiveProject', summary: 'Put a project away' })
  @ApiOkResponse({ standardSchema: AdminProject })
  archive(
    @Param({ schema: IdParam }) { id }: IdParam,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.run(this.archiveProject, { id, version, by }, reply);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Requires('projects.write')
  @IfMatch()
  @ApiOperation({ operationId: 'restoreProject', summary: 'Take a project out of the archive or the trash' })
  @ApiOkResponse({ standardSchema: AdminProject })
  restore(
    @Param({ schema: IdParam }) { id }: IdParam,
    @ExpectedVersion() version: number,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.run(this.restoreProject, { id, version, by }, reply);
  }

  @Post(':id/move')
  @HttpCode(204)
  @Requires('projects.write')
  @ApiOperation({ operationId: 'moveProject', summary: 'Give a project another place in the studio’s order' })
  @ApiNoContentResponse()
  move(@Param({ schema: IdParam }) { id }: IdParam, @Body({ schema: MoveProjectBody }) { beforeId }: MoveProjectBody): Promise<void> {
    return this.moveProject.execute(id, beforeId);
  }

  @Get(':id/revisions')
  @Requires('projects.read')
  @ApiOperation({ operationId: 'listProjectRevisions', summary: 'What was published, when and by whom' })
  @ApiOkResponse({ standardSchema: ProjectRevisions })
  async revisions(@Param({ schema: IdParam }) { id }: IdParam) {
    return { items: await this.projects.revisions(id) };
  }

  /** A stale version is answered with the current one, so that the two can be compared. */
  private async run(
    useCase: { execute(command: ProjectCommand): Promise<unknown> },
    command: ProjectCommand,
    reply: FastifyReply,
  ): Promise<AdminProject> {
    try {
      await useCase.execute(command);
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'content.stale')) throw error;
      throw new DomainError(error.code, error.message, { current: await this.show(command.id, reply) });
    }
    return this.show(command.id, reply);
  }

  private async show(id: string, reply: FastifyReply): Promise<AdminProject> {
    const project = await this.projects.byId(id);
    if (project === null) throw projectNotFound();
    setVersion(reply, project.version);
    return project;
  }
}
