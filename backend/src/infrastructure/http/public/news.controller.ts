import { ArticlePage, ArticleView, NewsQuery } from '@atelier/contracts';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPermanentRedirectResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { contentNotFound } from '../../../application/errors.js';
import { PublicNews } from '../../../application/ports/read-models.js';
import { ForAnyone } from '../auth/access.js';
import { foundOrMoved, SlugParam } from './slug.js';

@ApiTags('public')
@ForAnyone()
@Controller('news')
export class PublicNewsController {
  constructor(private readonly news: PublicNews) {}

  @Get()
  @ApiOperation({ operationId: 'listNews', summary: 'Published articles, newest first' })
  @ApiOkResponse({ standardSchema: ArticlePage })
  list(@Query({ schema: NewsQuery }) query: NewsQuery): Promise<ArticlePage> {
    return this.news.page(query);
  }

  @Get(':slug')
  @ApiOperation({ operationId: 'getArticle', summary: 'One published article' })
  @ApiOkResponse({ standardSchema: ArticleView })
  @ApiPermanentRedirectResponse({ description: 'The article has another address now' })
  async get(@Param({ schema: SlugParam }) { slug }: SlugParam, @Res({ passthrough: true }) reply: FastifyReply) {
    return foundOrMoved(await this.news.bySlug(slug), '/api/news', reply, contentNotFound('article'));
  }
}
