import { PageView } from '@atelier/contracts';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPermanentRedirectResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { contentNotFound } from '../../../application/errors.js';
import { PublicPages } from '../../../application/ports/read-models.js';
import { ForAnyone } from '../auth/access.js';
import { foundOrMoved, SlugParam } from './slug.js';

@ApiTags('public')
@ForAnyone()
@Controller('pages')
export class PublicPagesController {
  constructor(private readonly pages: PublicPages) {}

  @Get(':slug')
  @ApiOperation({ operationId: 'getPage', summary: 'One published page; `GET /api/site` lists them' })
  @ApiOkResponse({ standardSchema: PageView })
  @ApiPermanentRedirectResponse({ description: 'The page has another address now' })
  async get(@Param({ schema: SlugParam }) { slug }: SlugParam, @Res({ passthrough: true }) reply: FastifyReply) {
    return foundOrMoved(await this.pages.bySlug(slug), '/api/pages', reply, contentNotFound('page'));
  }
}
