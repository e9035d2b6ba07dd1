import {
  BulkMedia as BulkMediaBody,
  BulkMediaResult,
  MediaAssetDetail,
  MediaAssetView,
  MediaPage,
  MediaQuery,
  MediaUsage,
  UpdateMedia as UpdateMediaBody,
} from '@atelier/contracts';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { mediaNotFound } from '../../../application/errors.js';
import { BulkMedia } from '../../../application/media/bulk-media.js';
import { DeleteMedia } from '../../../application/media/delete-media.js';
import { RestoreMedia } from '../../../application/media/restore-media.js';
import { TrashMedia } from '../../../application/media/trash-media.js';
import { UpdateMedia } from '../../../application/media/update-media.js';
import { ObjectStorage } from '../../../application/ports/object-storage.js';
import { MediaLibrary } from '../../../application/ports/read-models.js';
import { DomainError } from '../../../domain/domain-error.js';
import { Requires } from '../auth/access.js';
import { ExpectedVersion, setVersion } from '../if-match.js';
import { FILE_POLICY } from '../security-headers.js';
import { IdParam } from '../validation.js';

const IfMatch = () => ApiHeader({ name: 'If-Match', required: true, description: 'ETag last read, e.g. "12"' });

@ApiTags('media')
@Controller('admin/media')
export class AdminMediaController {
  constructor(
    private readonly library: MediaLibrary,
    private readonly storage: ObjectStorage,
    private readonly updateMedia: UpdateMedia,
    private readonly trashMedia: TrashMedia,
    private readonly restoreMedia: RestoreMedia,
    private readonly deleteMedia: DeleteMedia,
    private readonly bulkMedia: BulkMedia,
  ) {}

  @Get()
  @Requires('media.read')
  @ApiOperation({ operationId: 'listMedia', summary: 'The image library, newest first' })
  @ApiOkResponse({ standardSchema: MediaPage })
  list(@Query({ schema: MediaQuery }) query: MediaQuery): Promise<MediaPage> {
    return this.library.page(query);
  }

  @Get('usage')
  @Requires('media.read')
  @ApiOperation({ operationId: 'getMediaUsage', summary: 'How much of the storage is taken, and by what' })
  @ApiOkResponse({ standardSchema: MediaUsage })
  usage(): Promise<MediaUsage> {
    return this.library.usage();
  }

  @Post('bulk')
  @HttpCode(200)
  @Requires('media.write')
  @ApiOperation({ operationId: 'bulkMedia', summary: 'One act on up to a hundred images' })
  @ApiOkResponse({ standardSchema: BulkMediaResult })
  bulk(@Body({ schema: BulkMediaBody }) body: BulkMediaBody): Promise<BulkMediaResult> {
    return this.bulkMedia.execute(body);
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

  @Post(':id/restore')
  @HttpCode(200)
  @Requires('media.write')
  @IfMatch()
  @ApiOperation({ operationId: 'restoreMedia', summary: 'Take an image out of the trash' })
  @ApiOkResponse({ standardSchema: MediaAssetView })
  async restore(
    @Param({ schema: IdParam }) { id }: IdParam,
    @ExpectedVersion() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MediaAssetView> {
    await this.restoreMedia.execute({ id, version });
    return this.show(id, reply);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('media.write')
  @IfMatch()
  @ApiOperation({
    operationId: 'deleteMedia',
    summary: 'Move an image that nothing uses to the trash; delete one that lies there for good',
  })
  @ApiNoContentResponse()
  async delete(@Param({ schema: IdParam }) { id }: IdParam, @ExpectedVersion() version: number): Promise<void> {
    const asset = await this.library.view(id);
    if (asset === null) throw mediaNotFound();
    // The version tells whether it still lies where it did.
    await (asset.trashedAt === null ? this.trashMedia : this.deleteMedia).execute({ id, version });
  }

  @Get(':id/original')
  @Requires('media.read')
  @ApiOperation({ operationId: 'getMediaOriginal', summary: 'The file as it was uploaded' })
  @ApiProduces('image/*')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async original(@Param({ schema: IdParam }) { id }: IdParam, @Res() reply: FastifyReply): Promise<void> {
    const asset = await this.library.view(id);
    if (asset === null) throw mediaNotFound();
    const file = await this.storage.get(`originals/${asset.checksum}`);
    if (file === null) throw new DomainError('media.original_missing', 'The original is no longer in storage. Upload it again.');
    // Saved, never shown: whatever else is in the file stays a file.
    await reply
      .header('content-type', asset.contentType)
      .header('content-length', asset.bytes)
      .header('content-security-policy', FILE_POLICY)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(asset.fileName)}`)
      .send(file);
  }

  private async show(id: string, reply: FastifyReply): Promise<MediaAssetView> {
    const view = await this.library.view(id);
    if (view === null) throw mediaNotFound();
    setVersion(reply, view.version);
    return view;
  }
}
