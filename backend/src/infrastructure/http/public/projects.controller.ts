import { ProjectPage, ProjectQuery, ProjectView, Slug } from '@atelier/contracts';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPermanentRedirectResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { projectNotFound } from '../../../application/errors.js';
import { PublicProjects } from '../../../application/ports/read-models.js';
import { ForAnyone } from '../auth/access.js';

const SlugParam = z.object({ slug: Slug });

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
  async get(
    @Param({ schema: SlugParam }) { slug }: z.infer<typeof SlugParam>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProjectView | undefined> {
    const found = await this.projects.bySlug(slug);
    if (found === null) throw projectNotFound();
    if (!('movedTo' in found)) return found;
    void reply.status(308).header('location', `/api/projects/${found.movedTo}`);
    return undefined;
  }
}
