import type { Plugin } from 'vite';

export function production(): Plugin;
