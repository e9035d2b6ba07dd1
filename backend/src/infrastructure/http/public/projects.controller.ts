import { ProjectPage, ProjectQuery, ProjectView } from '@atelier/contracts';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPermanentRedirectResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { contentNotFound } from '../../../application/errors.js';
import { PublicProjects } from '../../../application/ports/read-models.js';
import { ForAnyone } from '../auth/access.js';
import { foundOrMoved, SlugParam } from './slug.js';

@ApiTags('public')
@ForAnyone()
@Controller('projects')
export class PublicProjectsController {
  constructor(private readonly projects: PublicProjects) {}

  @Get()
  @ApiOperation({ operationId: 'listProjects', summary: 'Published projects in the studio’s order' })
  @ApiOkResponse({ standardSchema: ProjectPage })
  list(@Query({ schema: ProjectQuery }) query: ProjectQuery): Promise<ProjectPage> {
    return this.projects.page(query);
  }

  @Get(':slug')
  @ApiOperation({ operationId: 'getProject', summary: 'One published project' })
  @ApiOkResponse({ standardSchema: ProjectView })
  @ApiPermanentRedirectResponse({ description: 'The project has another address now' })
  async get(@Param({ schema: SlugParam }) { slug }: SlugParam, @Res({ passthrough: true }) reply: FastifyReply) {
    return foundOrMoved(await this.projects.bySlug(slug), '/api/projects', reply, contentNotFound('project'));
  }
}
