export interface Postgres {
  url: string;
  apiUrl: string;
  pid: number | undefined;
  port: number;
  stop: () => Promise<void>;
  exited: Promise<unknown>;
}
export function startPostgres(options: {
  directory: string;
  durable?: boolean;
  port?: number;
  say?: (line: string) => void;
}): Promise<Postgres>;
export function freePort(wished?: number): Promise<number>;
export function writable(folder: string): Promise<void>;
