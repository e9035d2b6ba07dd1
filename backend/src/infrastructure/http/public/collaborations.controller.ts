import { Challenge, RequestSent, SendRequest as SendRequestBody } from '@atelier/contracts';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SendRequest } from '../../../application/collaboration/send-request.js';
import { Challenges } from '../../../application/ports/challenges.js';
import { DomainError } from '../../../domain/domain-error.js';
import { SitePages } from '../../site/site-pages.js';
import { ForAnyone } from '../auth/access.js';
import { IdempotencyKey } from '../idempotency-key.js';
import { LETTERS_AGAIN_SECONDS, RETRY_AFTER_SECONDS } from '../problem.js';
import { PAGE_POLICY } from '../security-headers.js';
import { InvalidRequest } from '../validation.js';
import { mistakesOf, refusedOf, sentOf, valuesOf } from './form-answer.js';

const SCHEMA = { $ref: '#/components/schemas/SendRequest' };

@ApiTags('public')
@ForAnyone()
@Controller('collaborations')
export class CollaborationsController {
  constructor(
    private readonly sendRequest: SendRequest,
    private readonly challenges: Challenges,
    private readonly pages: SitePages,
  ) {}

  @Get('challenge')
  @ApiOperation({ operationId: 'getChallenge', summary: 'A proof of work to solve while somebody writes (ALTCHA)' })
  @ApiOkResponse({ standardSchema: Challenge })
  challenge(@Res({ passthrough: true }) reply: FastifyReply): Promise<Challenge> {
    void reply.header('cache-control', 'no-store');
    return this.challenges.issue();
  }

  /** Programs and the page's script send JSON and get JSON; a form without JavaScript gets the page again, with what came of it. */
  @Post()
  @ApiOperation({ operationId: 'sendRequest', summary: 'A visitor’s letter to the studio' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A name for this letter: the same again is not taken twice' })
  @ApiBody({ schema: SCHEMA })
  @ApiCreatedResponse({ standardSchema: RequestSent })
  async send(
    @Req() request: FastifyRequest,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store');
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    const sender = { address: request.ip, idempotencyKey };
    if (!isForm) {
      const parsed = SendRequestBody.safeParse(request.body);
      if (!parsed.success) throw new InvalidRequest(parsed.error.issues);
      await reply.status(201).send({ reference: await this.sendRequest.execute(parsed.data, sender) });
      return;
    }
    const values = valuesOf(request.body);
    const parsed = SendRequestBody.safeParse({ ...values, consent: values['consent'] !== undefined });
    if (!parsed.success) return this.show(reply, 422, refusedOf(values, mistakesOf(parsed.error.issues)));
    try {
      const reference = await this.sendRequest.execute(parsed.data, sender);
      await this.show(reply, 201, sentOf(values, reference));
    } catch (error) {
      if (error instanceof DomainError) {
        const tooMany = error.code === 'request.too_many';
        if (tooMany) void reply.header('retry-after', LETTERS_AGAIN_SECONDS);
        return this.show(reply, tooMany ? 429 : 409, refusedOf(values, [{ field: '', message: error.message }]));
      }
      request.log.error({ err: error }, 'a letter could not be taken in');
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
      await this.show(reply, 503, { ...refusedOf(values, []), state: 'failed' });
    }
  }

  private async show(reply: FastifyReply, status: number, answer: Parameters<SitePages['contact']>[0]): Promise<void> {
    const page = await this.pages.contact(answer);
    await reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .headers({ 'x-robots-tag': 'noindex', 'content-security-policy': PAGE_POLICY })
      .send(page);
  }
}
