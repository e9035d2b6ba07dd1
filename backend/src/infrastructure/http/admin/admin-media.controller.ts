import { MediaAssetDetail, MediaAssetView, MediaPage, MediaQuery, MediaUploaded, UpdateMedia as UpdateMediaBody } from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mediaNotFound } from '../../../application/errors.js';
import { DeleteMedia } from '../../../application/media/delete-media.js';
import { UpdateMedia } from '../../../application/media/update-media.js';
import { UploadMedia } from '../../../application/media/upload-media.js';
import { MediaLibrary } from '../../../application/ports/read-models.js';
import { StaffUser } from '../../../domain/staff/staff-user.js';
import { CurrentStaff, Requires } from '../auth/access.js';
import { ExpectedVersion, setVersion } from '../if-match.js';
import { IdParam } from '../validation.js';
import { receiveFile } from './upload-intake.js';

const IfMatch = () => ApiHeader({ name: 'If-Match', required: true, description: 'ETag last read, e.g. "12"' });

@ApiTags('media')
@Controller('admin/media')
export class AdminMediaController {
  constructor(
    private readonly library: MediaLibrary,
    private readonly uploadMedia: UploadMedia,
    private readonly updateMedia: UpdateMedia,
    private readonly deleteMedia: DeleteMedia,
  ) {}

  @Get()
  @Requires('media.read')
  @ApiOperation({ operationId: 'listMedia', summary: 'The image library, newest first' })
  @ApiOkResponse({ standardSchema: MediaPage })
  list(@Query({ schema: MediaQuery }) query: MediaQuery): Promise<MediaPage> {
    return this.library.page(query);
  }

  @Post()
  @HttpCode(202)
  @Requires('media.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOperation({ operationId: 'uploadMedia', summary: 'Upload an image; its renditions follow' })
  @ApiAcceptedResponse({ standardSchema: MediaUploaded })
  async upload(
    @Req() request: FastifyRequest,
    @CurrentStaff() { id: by }: StaffUser,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaUploaded> {
    const { asset, duplicate } = await receiveFile(request, (file) => this.uploadMedia.execute(file, by));
    void reply.header('location', `/api/admin/media/${asset.id}`);
    return { asset: await this.show(asset.id, reply), duplicate };
  }

  @Get(':id')
  @Requires('media.read')
  @ApiOperation({ operationId: 'getMedia', summary: 'One image and where it is used' })
  @ApiOkResponse({ standardSchema: MediaAssetDetail })
  async get(@Param({ schema: IdParam }) { id }: IdParam, @Res({ passthrough: true }) reply: FastifyReply): Promise<MediaAssetDetail> {
    const detail = await this.library.byId(id);
    if (detail === null) throw mediaNotFound();
    setVersion(reply, detail.version);
    return detail;
  }

  @Patch(':id')
  @Requires('media.write')
  @IfMatch()
  @ApiOperation({ operationId: 'updateMedia', summary: 'Describe an image' })
  @ApiOkResponse({ standardSchema: MediaAssetView })
  async update(
    @Param({ schema: IdParam }) { id }: IdParam,
    @Body({ schema: UpdateMediaBody }) body: UpdateMediaBody,
    @ExpectedVersion() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaAssetView> {
    await this.updateMedia.execute({ id, version }, body);
    return this.show(id, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('media.write')
  @IfMatch()
  @ApiOperation({ operationId: 'deleteMedia', summary: 'Delete an image that nothing uses' })
  @ApiNoContentResponse()
  delete(@Param({ schema: IdParam }) { id }: IdParam, @ExpectedVersion() version: number): Promise<void> {
    return this.deleteMedia.execute({ id, version });
  }

  private async show(id: string, reply: FastifyReply): Promise<MediaAssetView> {
    const view = await this.library.view(id);
    if (view === null) throw mediaNotFound();
    setVersion(reply, view.version);
    return view;
  }
}
