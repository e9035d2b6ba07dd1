import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { PreviewTokens } from '../../../application/ports/secrets.js';
import { DomainError } from '../../../domain/domain-error.js';
import { SitePages } from '../../site/site-pages.js';
import { ForAnyone } from '../auth/access.js';

const TokenParam = z.object({ token: z.string().max(1000) });

@ApiTags('public')
@ForAnyone()
@Controller('preview')
export class PreviewController {
  constructor(
    private readonly tokens: PreviewTokens,
    private readonly pages: SitePages,
  ) {}

  /** Nobody else may keep or find it: never cached, never indexed, and its address is told to no other site. */
  @Get(':token')
  @ApiOperation({ operationId: 'preview', summary: 'A working copy as visitors would see it, for whoever has the link' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async show(@Param({ schema: TokenParam }) { token }: z.infer<typeof TokenParam>, @Res() reply: FastifyReply): Promise<void> {
    const claims = this.tokens.read(token);
    const html = claims && (await this.pages.preview(claims));
    if (html === null)
      throw new DomainError('preview.expired', 'This preview has ended, or its link is not complete. Ask the studio for a new one.');
    await reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'private, no-store',
        'x-robots-tag': 'noindex, nofollow',
        'referrer-policy': 'no-referrer',
      })
      .send(html);
  }
}
