import { CurrentUser, Login, ROLE_PERMISSIONS, Session } from '@atelier/contracts';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RefreshSession } from '../../../application/staff/refresh-session.js';
import { SignIn, type SignedIn } from '../../../application/staff/sign-in.js';
import { SignOut } from '../../../application/staff/sign-out.js';
import { DomainError } from '../../../domain/domain-error.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, ForAnyone, ForStaff } from './access.js';
import { clearRefreshCookie, readRefreshCookie, refuseCrossSite, setRefreshCookie } from './refresh-cookie.js';

export const CORS_ORIGINS = Symbol('cors origins');

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    @Inject(CORS_ORIGINS) private readonly origins: readonly string[],
  ) {}

  @Post('login')
  @HttpCode(200)
  @ForAnyone()
  @UseGuards(ThrottlerGuard)
  @ApiOperation({ operationId: 'login', summary: 'Sign in with e-mail and password' })
  @ApiOkResponse({ standardSchema: Session, description: 'Access token; the refresh token comes as an HttpOnly cookie' })
  async login(
    @Body({ schema: Login }) body: Login,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.answer(await this.signIn.execute(body.email, body.password), request, reply);
  }

  @Post('refresh')
  @HttpCode(200)
  @ForAnyone()
  @ApiOperation({ operationId: 'refresh', summary: 'Exchange the refresh cookie for a new access token' })
  @ApiOkResponse({ standardSchema: Session })
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Session> {
    refuseCrossSite(request, this.origins);
    try {
      return this.answer(await this.refreshSession.execute(readRefreshCookie(request)), request, reply);
    } catch (error) {
      if (error instanceof DomainError) clearRefreshCookie(request, reply);
      throw error;
    }
  }

  @Post('logout')
  @HttpCode(204)
  @ForAnyone()
  @ApiOperation({ operationId: 'logout', summary: 'End the session' })
  @ApiNoContentResponse()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    refuseCrossSite(request, this.origins);
    await this.signOut.execute(readRefreshCookie(request));
    clearRefreshCookie(request, reply);
  }

  @Get('me')
  @ForStaff()
  @ApiOperation({ operationId: 'me', summary: 'Who is signed in' })
  @ApiOkResponse({ standardSchema: CurrentUser })
  me(@CurrentStaff() user: StaffUser): CurrentUser {
    return currentUser(user);
  }

  private answer({ user, access, refreshToken }: SignedIn, request: FastifyRequest, reply: FastifyReply): Session {
    setRefreshCookie(request, reply, refreshToken);
    return { accessToken: access.token, tokenType: 'Bearer', expiresIn: access.expiresIn, user: currentUser(user) };
  }
}

const currentUser = ({ id, email, name, role }: StaffUser): CurrentUser => ({
  id,
  email,
  name,
  role,
  permissions: [...ROLE_PERMISSIONS[role]],
});
