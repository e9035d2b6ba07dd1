import { AcceptInvitation as AcceptBody, ForgotPassword, Invitation, ResetPassword as ResetBody, SpendLink } from '@atelier/contracts';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeviceTokens } from '../../../application/ports/staff-secrets.js';
import { AcceptInvitation } from '../../../application/staff/accept-invitation.js';
import { ChangeAccount } from '../../../application/staff/change-account.js';
import { RequestPasswordReset } from '../../../application/staff/request-password-reset.js';
import { ResetPassword } from '../../../application/staff/reset-password.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { ForAnyone } from './access.js';
import { setDeviceCookie } from './auth-cookies.js';

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
    private readonly deviceTokens: DeviceTokens,
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
  async reset(
    @Body({ schema: ResetBody }) { token, password }: ResetBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.know(await this.resetPassword.execute(token, password, request.ip), request, reply);
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
  async accept(
    @Body({ schema: AcceptBody }) { token, name, password }: AcceptBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.know(await this.acceptInvitation.execute(token, { name, password }, request.ip), request, reply);
  }

  @Post('email/confirm')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmEmail', summary: 'Confirm a new e-mail address by a link' })
  @ApiNoContentResponse()
  confirmEmail(@Body({ schema: SpendLink }) { token }: SpendLink, @Req() request: FastifyRequest): Promise<void> {
    return this.changeAccount.confirmEmail(token, request.ip);
  }

  /** Whoever followed a letter here is no stranger: guesses from elsewhere do not keep them out of this device. */
  private know({ id }: StaffUser, request: FastifyRequest, reply: FastifyReply): void {
    setDeviceCookie(request, reply, this.deviceTokens.issue(id));
  }
}
