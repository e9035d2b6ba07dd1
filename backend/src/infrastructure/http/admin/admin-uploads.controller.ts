import { BeginUpload as BeginUploadBody, MediaUploaded, UploadBegun, type MediaAssetView } from '@atelier/contracts';
import { Body, Controller, Delete, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mediaNotFound } from '../../../application/errors.js';
import { BeginUpload } from '../../../application/media/begin-upload.js';
import { CancelUpload } from '../../../application/media/cancel-upload.js';
import { CompleteUpload } from '../../../application/media/complete-upload.js';
import { UploadMedia } from '../../../application/media/upload-media.js';
import { MediaLibrary } from '../../../application/ports/read-models.js';
import { UploadTickets } from '../../../application/ports/upload-tickets.js';
import type { MediaAsset } from '../../../domain/media/media-asset.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { setVersion } from '../if-match.js';
import { IdParam } from '../validation.js';
import { receiveFile } from './upload-intake.js';

export const PIXEL_LIMIT = Symbol('PIXEL_LIMIT');

/** The ways into the library: in pieces, straight to the storage, for bad lines and large files; or in one request, for programs. */
@ApiTags('media')
@Controller('admin/media')
export class AdminUploadsController {
  constructor(
    private readonly library: MediaLibrary,
    private readonly beginUpload: BeginUpload,
    private readonly completeUpload: CompleteUpload,
    private readonly cancelUpload: CancelUpload,
    private readonly uploadMedia: UploadMedia,
    private readonly tickets: UploadTickets,
    @Inject(PIXEL_LIMIT) private readonly pixelLimit: number,
  ) {}

  @Post()
  @HttpCode(202)
  @Requires('media.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOperation({ operationId: 'uploadMedia', summary: 'Upload an image in one request; its renditions follow' })
  @ApiAcceptedResponse({ standardSchema: MediaUploaded })
  async upload(
    @Req() request: FastifyRequest,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaUploaded> {
    return this.taken(await receiveFile(request, this.pixelLimit, (file) => this.uploadMedia.execute(file, by)), reply);
  }

  @Post('uploads')
  @HttpCode(201)
  @Requires('media.write')
  @ApiOperation({ operationId: 'beginUpload', summary: 'Declare a file and get a ticket to send it in pieces' })
  @ApiCreatedResponse({ standardSchema: UploadBegun })
  async begin(@Body({ schema: BeginUploadBody }) body: BeginUploadBody, @CurrentStaff() { id: by }: StaffUser): Promise<UploadBegun> {
    const begun = await this.beginUpload.execute(body, by);
    if ('asset' in begun) return { upload: null, asset: await this.view(begun.asset) };
    try {
      return { upload: await this.tickets.issue(begun.upload), asset: null };
    } catch (error) {
      // Room is kept only for what can come.
      await this.cancelUpload.execute(begun.upload.id);
      throw error;
    }
  }

  @Post('uploads/:id/complete')
  @HttpCode(202)
  @Requires('media.write')
  @ApiOperation({ operationId: 'completeUpload', summary: 'Take a file that was sent into the library; its renditions follow' })
  @ApiAcceptedResponse({ standardSchema: MediaUploaded })
  async complete(@Param({ schema: IdParam }) { id }: IdParam, @Res({ passthrough: true }) reply: FastifyReply): Promise<MediaUploaded> {
    return this.taken(await this.completeUpload.execute(id), reply);
  }

  @Delete('uploads/:id')
  @HttpCode(204)
  @Requires('media.write')
  @ApiOperation({ operationId: 'cancelUpload', summary: 'Give an upload up' })
  @ApiNoContentResponse()
  cancel(@Param({ schema: IdParam }) { id }: IdParam): Promise<void> {
    return this.cancelUpload.execute(id);
  }

  private async taken({ asset, duplicate }: { asset: MediaAsset; duplicate: boolean }, reply: FastifyReply): Promise<MediaUploaded> {
    const view = await this.view(asset);
    void reply.header('location', `/api/admin/media/${asset.id}`);
    setVersion(reply, view.version);
    return { asset: view, duplicate };
  }

  private async view({ id }: MediaAsset): Promise<MediaAssetView> {
    const view = await this.library.view(id);
    if (view === null) throw mediaNotFound();
    return view;
  }
}
