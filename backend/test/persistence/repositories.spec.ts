import { PostgresContentRepository } from '../../src/infrastructure/persistence/content-repository.js';
import { Database } from '../../src/infrastructure/persistence/database.js';
import { PostgresDraftRepository } from '../../src/infrastructure/persistence/draft-repository.js';
import { PostgresMediaRepository } from '../../src/infrastructure/persistence/media-repository.js';
import { PostgresMediaUploadRepository } from '../../src/infrastructure/persistence/media-upload-repository.js';
import { createOrm } from '../../src/infrastructure/persistence/orm.js';
import { PostgresStaffRepository } from '../../src/infrastructure/persistence/staff-repository.js';
import { PostgresUnitOfWork } from '../../src/infrastructure/persistence/unit-of-work.js';
import { SystemClock } from '../../src/infrastructure/system/system.js';
import { repositoriesContract } from '../contracts/repositories.contract.js';
import { MemoryMediaRepository, MemoryMediaUploadRepository } from '../fakes/memory-media.js';
import {
  MemoryContentRepository,
  MemoryDraftRepository,
  MemoryStaffRepository,
  MemoryStore,
  MemoryUnitOfWork,
} from '../fakes/memory-repositories.js';
import { createDatabase } from '../setup/database.js';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

repositoriesContract('repositories in PostgreSQL', async () => {
  const { url, drop } = await createDatabase();
  const database = new Database(createOrm(url));
  closing.push(() => database.close(), drop);
  return {
    unitOfWork: new PostgresUnitOfWork(database, () => undefined),
    contents: new PostgresContentRepository(database, new SystemClock()),
    drafts: new PostgresDraftRepository(database),
    media: new PostgresMediaRepository(database),
    uploads: new PostgresMediaUploadRepository(database),
    staff: new PostgresStaffRepository(database),
  };
});

repositoriesContract('repositories in memory', () => {
  const store = new MemoryStore();
  return Promise.resolve({
    unitOfWork: new MemoryUnitOfWork(store),
    contents: new MemoryContentRepository(store),
    drafts: new MemoryDraftRepository(store),
    media: new MemoryMediaRepository(store),
    uploads: new MemoryMediaUploadRepository(store),
    staff: new MemoryStaffRepository(store),
  });
});
