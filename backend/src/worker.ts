import { fileURLToPath } from 'node:url';
import { readConfig } from './infrastructure/config/config.js';
import { createLogger } from './infrastructure/observability/logger.js';
import { createServices, startWorker } from './infrastructure/services.js';
import { closeOnSignal, failStart, startEnded } from './infrastructure/shutdown.js';

/** The worker process: takes jobs, serves nothing. */
try {
  const config = readConfig(process.env);
  const log = createLogger(config);
  const services = await createServices(config, log, fileURLToPath(new URL('./image-child.js', import.meta.url)));
  services.relay.start();
  const starting = startWorker(services);
  closeOnSignal(log, [() => startEnded(starting), () => services.close()]);
  await starting;
  log.info('taking jobs');
  process.send?.({ type: 'working' });
} catch (error) {
  failStart(error);
}
