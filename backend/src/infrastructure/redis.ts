import { Redis, type RedisOptions } from 'ioredis';
import type { Config } from './config/config.js';

/**
 * A connection to Redis. `rediss://` is encrypted, and the server must be vouched for: by REDIS_CA, or an authority Node knows. Heroku's shows a
 * certificate that nobody vouches for; REDIS_TLS_VERIFY=false makes that exception for this one server.
 */
export function connectRedis(config: Pick<Config, 'REDIS_URL' | 'REDIS_CA' | 'REDIS_TLS_VERIFY'>, options: RedisOptions): Redis {
  const { REDIS_URL = '', REDIS_CA, REDIS_TLS_VERIFY } = config;
  const tls = { rejectUnauthorized: REDIS_TLS_VERIFY, ...(REDIS_CA !== undefined && { ca: REDIS_CA }) };
  return new Redis(REDIS_URL, { ...options, ...(REDIS_URL.startsWith('rediss:') && { tls }) });
}
