import { ApiTokens, CreateApiToken, CreatedApiToken } from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { StaffReads } from '../../../application/ports/staff-reads.js';
import { ManageApiTokens } from '../../../application/staff/manage-api-tokens.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { IdParam } from '../validation.js';

@ApiTags('tokens')
@Requires('tokens.manage')
@Controller('admin/tokens')
export class AdminTokensController {
  constructor(
    private readonly reads: StaffReads,
    private readonly tokens: ManageApiTokens,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listTokens', summary: 'Keys of programs, newest first' })
  @ApiOkResponse({ standardSchema: ApiTokens })
  async list(): Promise<ApiTokens> {
    return { items: await this.reads.tokens() };
  }

  @Post()
  @ApiOperation({ operationId: 'createToken', summary: 'Make a key for a program; the secret is shown this once' })
  @ApiCreatedResponse({ standardSchema: CreatedApiToken })
  async create(@Body({ schema: CreateApiToken }) body: CreateApiToken, @CurrentStaff() by: StaffUser): Promise<CreatedApiToken> {
    const { token, secret } = await this.tokens.create(by, body);
    const { id, name, createdAt, expiresAt } = token;
    const times = { createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), lastUsedAt: null, revokedAt: null };
    return { token: { id, name, scopes: body.scopes, createdBy: { id: by.id, name: by.name }, ...times }, secret };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeToken', summary: 'Revoke a key; holds from the next request on' })
  @ApiNoContentResponse()
  revoke(@Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.tokens.revoke(id);
  }
}
