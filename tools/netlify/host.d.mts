export interface NetlifyHost {
  origin: string;
  seen: string[];
  purge: (tags?: string[]) => void;
  close: () => Promise<void>;
}
export function netlifyHost(options: {
  folder: string;
  toml: string;
  functions?: string;
  env?: Record<string, string>;
  port?: number;
  proxyMs?: number;
}): Promise<NetlifyHost>;
