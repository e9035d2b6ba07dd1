import type { Plugin } from 'vite';

export const SOLID_POLICY: string;
export function trustedSolid(): Plugin;
