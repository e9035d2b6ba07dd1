import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { readConfig } from './infrastructure/config/config.js';
import { createServer } from './infrastructure/http/server.js';
import { createLogger } from './infrastructure/observability/logger.js';
import { reportCrashes } from './infrastructure/observability/crashes.js';
import { createTelemetry } from './infrastructure/observability/telemetry.js';
import { createServices, startWorker } from './infrastructure/services.js';
import { closeOnSignal, failStart, startEnded } from './infrastructure/shutdown.js';

/** The web process. With WORKER=inline it takes jobs too, for a studio that runs everything in one process. */
try {
  const config = readConfig(process.env);
  const log = createLogger(config);
  const telemetry = await createTelemetry(config, 'web');
  reportCrashes(log, telemetry.faults);
  const services = await createServices(config, log, fileURLToPath(new URL('./image-child.js', import.meta.url)), telemetry);
  const app = await createServer(config, services, log);
  const starting = start();
  closeOnSignal(log, {
    start: () => {
      services.lifecycle.leave();
      return startEnded(starting);
    },
    // Side by side: a slow request must not keep a job from being handed back in time.
    'requests and jobs': async (msLeft) => {
      const requests = services.lifecycle.drained().then(() => app.close());
      for (const ended of await Promise.allSettled([requests, services.stopWork(msLeft)]))
        if (ended.status === 'rejected') throw ended.reason;
    },
    services: () => services.close(),
  });
  await starting;

  async function start(): Promise<void> {
    await app.listen({ host: config.HOST, port: config.PORT });
    log.info({ port: config.PORT }, 'listening');
    process.send?.({ type: 'listening', port: Number(new URL(await app.getUrl()).port) });
    await services.events.start();
    if (services.webHandsOver) services.relay.start();
    if (config.WORKER === 'inline')
      await startWorker(services).catch((err: unknown) => log.error({ err }, 'the queue does not answer; jobs wait'));
  }
} catch (error) {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') failStart(`port ${port} is taken by another program. Set PORT to a free one.`);
  if (code === 'EACCES') failStart(`port ${port} needs more rights. Set PORT to one above 1023.`);
  failStart(error);
}
