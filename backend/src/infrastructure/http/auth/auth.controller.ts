import { CurrentUser, Login, Session } from '@atelier/contracts';
import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CsrfTokens } from '../../../application/ports/staff-secrets.js';
import { RefreshSession } from '../../../application/staff/refresh-session.js';
import { SignIn, type SignedIn } from '../../../application/staff/sign-in.js';
import { SignOut } from '../../../application/staff/sign-out.js';
import { DomainError } from '../../../domain/domain-error.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentPermissions, CurrentStaff, ForAnyone, ForStaff } from './access.js';
import { clearRefreshCookie, readDeviceCookie, readRefreshCookie, setDeviceCookie, setRefreshCookie } from './auth-cookies.js';
import { refuseForgery, refuseOtherSites } from './cross-site.js';
import { originOf } from './origin.js';
import { currentUser } from './views.js';

export const CORS_ORIGINS = Symbol('cors origins');
const CsrfHeader = () => ApiHeader({ name: 'X-CSRF-Token', required: true, description: '`csrfToken` of the session' });

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly csrf: CsrfTokens,
    @Inject(CORS_ORIGINS) private readonly origins: readonly string[],
  ) {}

  @Post('login')
  @HttpCode(200)
  @ForAnyone()
  @ApiOperation({ operationId: 'login', summary: 'Sign in with e-mail, password and, where somebody has one, the second factor' })
  @ApiOkResponse({ standardSchema: Session, description: 'Access token; the refresh token comes as an HttpOnly cookie' })
  async login(
    @Body({ schema: Login }) body: Login,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    refuseOtherSites(request, this.origins);
    const signedIn = await this.signIn.execute({ ...body, from: originOf(request), deviceToken: readDeviceCookie(request) });
    setDeviceCookie(request, reply, signedIn.deviceToken);
    return this.answer(signedIn, request, reply);
  }

  @Post('refresh')
  @HttpCode(200)
  @ForAnyone()
  @CsrfHeader()
  @ApiOperation({ operationId: 'refresh', summary: 'Exchange the refresh cookie for a new access token' })
  @ApiOkResponse({ standardSchema: Session })
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Session> {
    refuseForgery(request, this.origins, this.csrf);
    try {
      return this.answer(await this.refreshSession.execute(readRefreshCookie(request), originOf(request)), request, reply);
    } catch (error) {
      if (error instanceof DomainError) clearRefreshCookie(request, reply);
      throw error;
    }
  }

  @Post('logout')
  @HttpCode(204)
  @ForAnyone()
  @CsrfHeader()
  @ApiOperation({ operationId: 'logout', summary: 'End the session' })
  @ApiNoContentResponse()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    refuseForgery(request, this.origins, this.csrf);
    await this.signOut.execute(readRefreshCookie(request));
    clearRefreshCookie(request, reply);
  }

  @Get('me')
  @ForStaff()
  @ApiOperation({ operationId: 'me', summary: 'Who is signed in, or for whom a token speaks, and what they may do' })
  @ApiOkResponse({ standardSchema: CurrentUser })
  me(@CurrentStaff() user: StaffUser, @CurrentPermissions() permissions: CurrentUser['permissions']): CurrentUser {
    return { ...currentUser(user), permissions: [...permissions] };
  }

  private answer({ user, access, refreshToken, csrfToken }: SignedIn, request: FastifyRequest, reply: FastifyReply): Session {
    setRefreshCookie(request, reply, refreshToken);
    return { accessToken: access.token, tokenType: 'Bearer', expiresIn: access.expiresIn, csrfToken, user: currentUser(user) };
  }
}
