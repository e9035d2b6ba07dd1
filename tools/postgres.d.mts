export interface Postgres {
  url: string;
  apiUrl: string;
  pid: number | undefined;
  stop: () => Promise<void>;
  exited: Promise<unknown>;
}
export function startPostgres(options: { directory: string; durable?: boolean; say?: (line: string) => void }): Promise<Postgres>;
export function freePort(wished?: number): Promise<number>;
export function writable(folder: string): Promise<void>;
