import {
  Account,
  ChangeEmail,
  ChangePassword,
  ConfirmSecondFactor,
  ConfirmWithPassword,
  EmailChangeSent,
  RecoveryCodes,
  SecondFactorSecret,
  SignedInDevices,
  UpdateAccount,
} from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { sessionNotFound, signInRequired } from '../../../application/errors.js';
import { StaffReads } from '../../../application/ports/staff-reads.js';
import { ChangeAccount } from '../../../application/staff/change-account.js';
import type { Own } from '../../../application/staff/change-own.js';
import { ChangeSecondFactor } from '../../../application/staff/change-second-factor.js';
import { CurrentOwn, ForSession } from '../auth/access.js';
import { IdParam } from '../validation.js';
import { HAND_OVER, type HandOver } from './hand-over.js';

@ApiTags('account')
@ForSession()
@Controller('admin/account')
export class AdminAccountController {
  constructor(
    private readonly reads: StaffReads,
    private readonly changeAccount: ChangeAccount,
    private readonly secondFactor: ChangeSecondFactor,
    @Inject(HAND_OVER) private readonly handOver: HandOver,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getAccount', summary: 'The own account' })
  @ApiOkResponse({ standardSchema: Account })
  async get(@CurrentOwn() { userId }: Own): Promise<Account> {
    const account = await this.reads.account(userId);
    if (account === null) throw signInRequired();
    return account;
  }

  @Patch()
  @ApiOperation({ operationId: 'updateAccount', summary: 'Change the own name' })
  @ApiOkResponse({ standardSchema: Account })
  async update(@Body({ schema: UpdateAccount }) { name }: UpdateAccount, @CurrentOwn() own: Own): Promise<Account> {
    await this.changeAccount.rename(own, name);
    return this.get(own);
  }

  @Post('password')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changePassword', summary: 'Change the own password; ends the other sessions' })
  @ApiNoContentResponse()
  changePassword(@Body({ schema: ChangePassword }) { current, password }: ChangePassword, @CurrentOwn() own: Own): Promise<void> {
    return this.changeAccount.changePassword(own, current, password);
  }

  @Post('email')
  @HttpCode(202)
  @ApiOperation({ operationId: 'changeEmail', summary: 'Give a new e-mail address; it counts once its link was followed' })
  @ApiAcceptedResponse({ standardSchema: EmailChangeSent })
  async changeEmail(@Body({ schema: ChangeEmail }) { email, password }: ChangeEmail, @CurrentOwn() own: Own): Promise<EmailChangeSent> {
    return { link: this.handOver(await this.changeAccount.requestEmail(own, email, password)) };
  }

  @Delete('email')
  @HttpCode(204)
  @ApiOperation({ operationId: 'withdrawEmail', summary: 'Take a new address back that is not confirmed yet' })
  @ApiNoContentResponse()
  withdrawEmail(@CurrentOwn() own: Own): Promise<void> {
    return this.changeAccount.withdrawEmail(own);
  }

  @Post('second-factor')
  @HttpCode(200)
  @ApiOperation({ operationId: 'beginSecondFactor', summary: 'A secret for the authenticator app; on once a first code is confirmed' })
  @ApiOkResponse({ standardSchema: SecondFactorSecret })
  begin(@Body({ schema: ConfirmWithPassword }) { password }: ConfirmWithPassword, @CurrentOwn() own: Own): Promise<SecondFactorSecret> {
    return this.secondFactor.begin(own, password);
  }

  @Post('second-factor/confirm')
  @HttpCode(200)
  @ApiOperation({ operationId: 'confirmSecondFactor', summary: 'Turn the second factor on; ends the other sessions' })
  @ApiOkResponse({ standardSchema: RecoveryCodes })
  async confirm(@Body({ schema: ConfirmSecondFactor }) { code }: ConfirmSecondFactor, @CurrentOwn() own: Own): Promise<RecoveryCodes> {
    return { codes: await this.secondFactor.confirm(own, code) };
  }

  @Post('second-factor/recovery-codes')
  @HttpCode(200)
  @ApiOperation({ operationId: 'renewRecoveryCodes', summary: 'New recovery codes; the old ones stop working' })
  @ApiOkResponse({ standardSchema: RecoveryCodes })
  async renew(@Body({ schema: ConfirmWithPassword }) { password }: ConfirmWithPassword, @CurrentOwn() own: Own): Promise<RecoveryCodes> {
    return { codes: await this.secondFactor.renewRecoveryCodes(own, password) };
  }

  @Post('second-factor/remove')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeSecondFactor', summary: 'Turn the second factor off' })
  @ApiNoContentResponse()
  remove(@Body({ schema: ConfirmWithPassword }) { password }: ConfirmWithPassword, @CurrentOwn() own: Own): Promise<void> {
    return this.secondFactor.remove(own, password);
  }

  @Get('sessions')
  @ApiOperation({ operationId: 'listSessions', summary: 'Where one is signed in' })
  @ApiOkResponse({ standardSchema: SignedInDevices })
  async sessions(@CurrentOwn() { userId, sessionId }: Own): Promise<SignedInDevices> {
    return { items: await this.reads.sessions(userId, sessionId) };
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endSession', summary: 'Sign out there' })
  @ApiNoContentResponse()
  async endSession(@Param({ schema: IdParam }) { id }: IdParam, @CurrentOwn() own: Own): Promise<void> {
    if (!(await this.changeAccount.endSession(own, id))) throw sessionNotFound();
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ operationId: 'endOtherSessions', summary: 'Sign out everywhere but here' })
  @ApiNoContentResponse()
  endOtherSessions(@CurrentOwn() own: Own): Promise<void> {
    return this.changeAccount.endOtherSessions(own);
  }
}
