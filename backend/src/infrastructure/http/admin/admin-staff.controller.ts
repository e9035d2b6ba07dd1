import {
  InviteStaff as InviteBody,
  PasswordResetSent,
  StaffDetail,
  StaffInvited,
  StaffMember,
  StaffPage,
  StaffQuery,
  UpdateStaff,
} from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { sessionNotFound, staffUnknown } from '../../../application/errors.js';
import { StaffReads } from '../../../application/ports/staff-reads.js';
import { ChangeStaff } from '../../../application/staff/change-staff.js';
import { InviteStaff } from '../../../application/staff/invite-staff.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { IdParam } from '../validation.js';
import { HAND_OVER, type HandOver } from './hand-over.js';

const SessionParam = IdParam.extend({ sessionId: IdParam.shape.id });

@ApiTags('staff')
@Requires('staff.manage')
@Controller('admin/staff')
export class AdminStaffController {
  constructor(
    private readonly reads: StaffReads,
    private readonly inviteStaff: InviteStaff,
    private readonly changeStaff: ChangeStaff,
    @Inject(HAND_OVER) private readonly handOver: HandOver,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listStaff', summary: 'Everybody who works here, by name' })
  @ApiOkResponse({ standardSchema: StaffPage })
  list(@Query({ schema: StaffQuery }) query: StaffQuery): Promise<StaffPage> {
    return this.reads.page(query);
  }

  @Post()
  @ApiOperation({ operationId: 'inviteStaff', summary: 'Invite somebody by e-mail' })
  @ApiCreatedResponse({ standardSchema: StaffInvited })
  async invite(@Body({ schema: InviteBody }) body: InviteBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<StaffInvited> {
    const { user, link } = await this.inviteStaff.execute(body);
    void reply.header('location', `/api/admin/staff/${user.id}`);
    return { member: await this.member(user.id), link: this.handOver(link) };
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getStaff', summary: 'One person, and where they are signed in' })
  @ApiOkResponse({ standardSchema: StaffDetail })
  async get(@Param({ schema: IdParam }) { id }: IdParam): Promise<StaffDetail> {
    const found = await this.reads.byId(id);
    if (found === null) throw staffUnknown();
    return found;
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'updateStaff', summary: 'Change name or role; a role holds from the next request on' })
  @ApiOkResponse({ standardSchema: StaffMember })
  async update(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateStaff }) body: UpdateStaff,
    @CurrentStaff() { id: by }: StaffUser,
  ): Promise<StaffMember> {
    await this.changeStaff.update(id, by, body);
    return this.member(id);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawInvitation', summary: 'Withdraw an invitation nobody accepted' })
  @ApiNoContentResponse()
  withdraw(@Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.inviteStaff.withdraw(id);
  }

  @Post(':id/invite')
  @HttpCode(200)
  @ApiOperation({ operationId: 'inviteStaffAgain', summary: 'Send the invitation again; the link before it stops working' })
  @ApiOkResponse({ standardSchema: StaffInvited })
  async inviteAgain(@Param({ schema: IdParam }) { id }: IdParam): Promise<StaffInvited> {
    const { link } = await this.inviteStaff.again(id);
    return { member: await this.member(id), link: this.handOver(link) };
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOperation({ operationId: 'disableStaff', summary: 'Close an account; ends every session at once' })
  @ApiOkResponse({ standardSchema: StaffMember })
  async disable(@Param({ schema: IdParam }) { id }: IdParam, @CurrentStaff() { id: by }: StaffUser): Promise<StaffMember> {
    await this.changeStaff.disable(id, by);
    return this.member(id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @ApiOperation({ operationId: 'enableStaff', summary: 'Open a closed account again' })
  @ApiOkResponse({ standardSchema: StaffMember })
  async enable(@Param({ schema: IdParam }) { id }: IdParam): Promise<StaffMember> {
    await this.changeStaff.enable(id);
    return this.member(id);
  }

  @Post(':id/sign-out')
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOutStaff', summary: 'End every session of somebody' })
  @ApiNoContentResponse()
  signOut(@Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.changeStaff.signOut(id);
  }

  @Delete(':id/sessions/:sessionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endStaffSession', summary: 'End one session of somebody' })
  @ApiNoContentResponse()
  async endSession(@Param({ schema: SessionParam }) { id, sessionId }: z.infer<typeof SessionParam>): Promise<void> {
    if (!(await this.changeStaff.endSession(id, sessionId))) throw sessionNotFound();
  }

  @Post(':id/reset-second-factor')
  @HttpCode(204)
  @ApiOperation({ operationId: 'resetSecondFactor', summary: 'For somebody who lost app and recovery codes' })
  @ApiNoContentResponse()
  resetSecondFactor(@Param({ schema: IdParam }) { id }: IdParam, @CurrentStaff() { id: by }: StaffUser): Promise<void> {
    return this.changeStaff.resetSecondFactor(id, by);
  }

  @Post(':id/reset-password')
  @HttpCode(200)
  @ApiOperation({ operationId: 'sendPasswordReset', summary: 'Send somebody a link to set a new password' })
  @ApiOkResponse({ standardSchema: PasswordResetSent })
  async resetPassword(@Param({ schema: IdParam }) { id }: IdParam): Promise<PasswordResetSent> {
    return { link: this.handOver(await this.changeStaff.sendPasswordReset(id)) };
  }

  private async member(id: string): Promise<StaffMember> {
    const found = await this.reads.member(id);
    if (found === null) throw staffUnknown();
    return found;
  }
}
