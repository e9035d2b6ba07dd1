import { AcceptInvitation as AcceptBody, ForgotPassword, Invitation, ResetPassword as ResetBody, SpendLink } from '@atelier/contracts';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AcceptInvitation } from '../../../application/staff/accept-invitation.js';
import { ChangeAccount } from '../../../application/staff/change-account.js';
import { RequestPasswordReset } from '../../../application/staff/request-password-reset.js';
import { ResetPassword } from '../../../application/staff/reset-password.js';
import { ForAnyone } from './access.js';

/** What people do who cannot sign in, or not yet. Tokens of links come in the body: an address would be written into logs. */
@ApiTags('auth')
@ForAnyone()
@Controller('auth')
export class LinksController {
  constructor(
    private readonly requestPasswordReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly changeAccount: ChangeAccount,
  ) {}

  @Post('password/forgot')
  @HttpCode(202)
  @ApiOperation({ operationId: 'forgotPassword', summary: 'Have a link sent to set a new password; the same answer for every address' })
  @ApiAcceptedResponse()
  forgot(@Body({ schema: ForgotPassword }) { email }: ForgotPassword, @Req() request: FastifyRequest): Promise<void> {
    return this.requestPasswordReset.execute(email, request.ip);
  }

  @Post('password/reset')
  @HttpCode(204)
  @ApiOperation({ operationId: 'resetPassword', summary: 'Set a new password by a link; ends every session' })
  @ApiNoContentResponse()
  reset(@Body({ schema: ResetBody }) { token, password }: ResetBody, @Req() request: FastifyRequest): Promise<void> {
    return this.resetPassword.execute(token, password, request.ip);
  }

  @Post('invitations/read')
  @HttpCode(200)
  @ApiOperation({ operationId: 'readInvitation', summary: 'Whom a link invites' })
  @ApiOkResponse({ standardSchema: Invitation })
  async invitation(@Body({ schema: SpendLink }) { token }: SpendLink, @Req() request: FastifyRequest): Promise<Invitation> {
    const { user, expiresAt } = await this.acceptInvitation.read(token, request.ip);
    return { email: user.email, name: user.name, role: user.role, expiresAt: expiresAt.toISOString() };
  }

  @Post('invitations/accept')
  @HttpCode(204)
  @ApiOperation({ operationId: 'acceptInvitation', summary: 'Join the staff: choose a password' })
  @ApiNoContentResponse()
  accept(@Body({ schema: AcceptBody }) { token, name, password }: AcceptBody, @Req() request: FastifyRequest): Promise<void> {
    return this.acceptInvitation.execute(token, { name, password }, request.ip);
  }

  @Post('email/confirm')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmEmail', summary: 'Confirm a new e-mail address by a link' })
  @ApiNoContentResponse()
  confirmEmail(@Body({ schema: SpendLink }) { token }: SpendLink, @Req() request: FastifyRequest): Promise<void> {
    return this.changeAccount.confirmEmail(token, request.ip);
  }
}
