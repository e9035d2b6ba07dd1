import {
  AdminArticle,
  AdminArticlePage,
  AdminArticleQuery,
  AdminPage,
  AdminPagePage,
  AdminPageQuery,
  AdminProject,
  AdminProjectPage,
  AdminProjectQuery,
  ArticleRevision,
  CreateArticle,
  CreatePage,
  CreateProject,
  MoveProject,
  PageRevision,
  ProjectRevision,
  UpdateArticle,
  UpdatePage,
  UpdateProject,
} from '@atelier/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MoveContent } from '../../../application/content/move-content.js';
import { Requires } from '../auth/access.js';
import { IdParam } from '../validation.js';
import { contentController } from './admin-content.controller.js';

/** Where the studio's own order is changed: of projects on the site, of pages in the navigation. */
@ApiTags('projects')
@Controller('admin')
class OrderController {
  constructor(private readonly moveContent: MoveContent) {}

  @Post('projects/:id/move')
  @HttpCode(204)
  @Requires('content.write')
  @ApiOperation({ operationId: 'moveProject', summary: 'Give a project another place in the studio’s order' })
  @ApiNoContentResponse()
  moveProject(@Param({ schema: IdParam }) { id }: IdParam, @Body({ schema: MoveProject }) { beforeId }: MoveProject): Promise<void> {
    return this.moveContent.execute('project', id, beforeId);
  }
}

export const contentControllers = [
  OrderController,
  contentController({
    ...{ kind: 'project', path: 'projects', one: 'Project', many: 'Projects', revision: ProjectRevision },
    ...{ view: AdminProject, page: AdminProjectPage, query: AdminProjectQuery, create: CreateProject, update: UpdateProject },
  }),
  contentController({
    ...{ kind: 'article', path: 'news', one: 'Article', many: 'Articles', revision: ArticleRevision },
    ...{ view: AdminArticle, page: AdminArticlePage, query: AdminArticleQuery, create: CreateArticle, update: UpdateArticle },
  }),
  contentController({
    ...{ kind: 'page', path: 'pages', one: 'Page', many: 'Pages', revision: PageRevision },
    ...{ view: AdminPage, page: AdminPagePage, query: AdminPageQuery, create: CreatePage, update: UpdatePage },
  }),
];
