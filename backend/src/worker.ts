import { fileURLToPath } from 'node:url';
import { readConfig } from './infrastructure/config/config.js';
import { createLogger } from './infrastructure/observability/logger.js';
import { reportCrashes } from './infrastructure/observability/crashes.js';
import { startMetrics } from './infrastructure/observability/metrics-server.js';
import { createTelemetry } from './infrastructure/observability/telemetry.js';
import { createServices, startWorker } from './infrastructure/services.js';
import { closeOnSignal, failStart, startEnded } from './infrastructure/shutdown.js';

/** The worker process: takes jobs, serves nothing but its figures, if a setting asks for them. */
try {
  const config = readConfig(process.env);
  const log = createLogger(config);
  const telemetry = await createTelemetry(config, 'worker');
  reportCrashes(log, telemetry.faults);
  const services = await createServices(config, log, fileURLToPath(new URL('./image-child.js', import.meta.url)), telemetry);
  const watching = await startMetrics(config, telemetry.metrics);
  services.relay.start();
  const starting = startWorker(services);
  closeOnSignal(log, {
    start: () => startEnded(starting),
    jobs: (msLeft) => services.stopWork(msLeft),
    services: () => services.close(),
    metrics: () => watching.close(),
  });
  await starting;
  log.info('taking jobs');
  process.send?.({ type: 'working', metricsPort: watching.port });
} catch (error) {
  failStart(error);
}
