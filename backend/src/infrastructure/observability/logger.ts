import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.js';
import { currentRequest } from '../security/request-context.js';

export type { Logger } from 'pino';

/** One JSON line for each event on standard output; what could let somebody in never reaches it. */
export const createLogger = (config: Pick<Config, 'LOG_LEVEL'>): Logger =>
  pino({
    level: config.LOG_LEVEL,
    base: {},
    // Of the request that set it off, also in a job of another process; what a line says itself goes first.
    mixin: () => {
      const request = currentRequest();
      if (request === undefined) return {};
      const { requestId, span } = request;
      return span === undefined ? { requestId } : { requestId, traceparent: span.traceparent };
    },
    redact: {
      paths: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]', '*.password', '*.accessToken'],
      censor: '***',
    },
    serializers: { req: ({ method, url }: { method: string; url: string }) => ({ method, url: url.split('?')[0] }) },
  });

/** Nest's own messages: only warnings and errors are worth a line. */
export class PinoNestLogger implements LoggerService {
  constructor(private readonly pinoLogger: Logger) {}
  log(): void {}
  debug(): void {}
  verbose(): void {}
  warn(message: unknown): void {
    this.pinoLogger.warn(String(message));
  }
  error(message: unknown, stack?: unknown): void {
    this.pinoLogger.error({ stack }, String(message));
  }
}
