export const commit: string;
export const built: { version: string; commit: string };
export function appFacts(dsn?: string): Record<string, string>;
