import { FiledLetter, MailOverview, type Permission } from '@atelier/contracts';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { filedLetterNotFound } from '../../../application/errors.js';
import { ResendMail } from '../../../application/mail/resend-mail.js';
import { FiledLetters } from '../../../application/ports/filed-letters.js';
import { AdminRequests } from '../../../application/ports/read-models.js';
import { CurrentPermissions, Requires } from '../auth/access.js';
import { IdParam } from '../validation.js';

/** How letters leave, by the settings of this process. */
export const MAIL_WAY = Symbol('MAIL_WAY');
const FILED = 50;
const FileParam = z.object({ file: z.string().max(110) }).strict();

@ApiTags('mail')
@Controller('admin/mail')
export class AdminMailController {
  constructor(
    private readonly requests: AdminRequests,
    private readonly filedLetters: FiledLetters,
    private readonly resendMail: ResendMail,
    @Inject(MAIL_WAY) private readonly way: MailOverview['way'],
  ) {}

  @Get()
  @Requires('requests.read')
  @ApiOperation({ operationId: 'getMail', summary: 'How e-mails leave, and those that did not arrive or may not have' })
  @ApiOkResponse({ standardSchema: MailOverview })
  async overview(@CurrentPermissions() permissions: readonly Permission[]): Promise<MailOverview> {
    const withAccounts = permissions.includes('staff.manage');
    const [undelivered, filed] = await Promise.all([this.requests.undelivered(withAccounts), this.filedLetters.list(FILED)]);
    return { way: this.way, undelivered, filed };
  }

  @Get('filed/:file')
  @Requires('requests.read')
  @ApiOperation({ operationId: 'getFiledLetter', summary: 'One letter of the folder' })
  @ApiOkResponse({ standardSchema: FiledLetter })
  async filed(@Param({ schema: FileParam }) { file }: z.infer<typeof FileParam>): Promise<FiledLetter> {
    const letter = await this.filedLetters.read(file);
    if (letter === null) throw filedLetterNotFound();
    return letter;
  }

  @Post(':id/resend')
  @HttpCode(204)
  @Requires('requests.write')
  @ApiOperation({ operationId: 'resendMail', summary: 'Send one of them again' })
  @ApiNoContentResponse()
  resend(@Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.resendMail.execute(id);
  }
}
