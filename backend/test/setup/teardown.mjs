import { rm } from 'node:fs/promises';

export default async function stopServices() {
  const { postgres, redis, folder } = globalThis.__services;
  redis.kill('SIGTERM');
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
