import type { FastifyRequest } from 'fastify';
import type { Origin } from '../../../domain/staff/staff-session.js';
import { deviceName } from '../../security/device-name.js';

/** Where a request comes from, as its sessions show it. */
export const originOf = (request: FastifyRequest): Origin => ({
  device: deviceName(request.headers['user-agent'] ?? ''),
  address: request.ip,
});
