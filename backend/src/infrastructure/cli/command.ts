import type { BackupSettings, Config } from '../config/config.js';
import type { Services } from '../services.js';

/** What a command gets. Settings are read and services opened by the first call, so a command that asks for neither runs on any machine. */
export interface Cli {
  /** As the usage names them. */
  flags: Readonly<Record<string, string | boolean | undefined>>;
  /** What stands beside flags. */
  args: readonly string[];
  say: (line: string) => void;
  /** @throws ConfigurationError */
  settings: () => Config;
  /** Those of backups alone. @throws ConfigurationError */
  backupSettings: () => BackupSettings;
  /** Closed by whoever runs the command. @throws ConfigurationError */
  services: () => Promise<Services>;
  /** Aborted by SIGINT and SIGTERM from the first call on; before, they end the process. */
  stopping: () => AbortSignal;
}

export interface Command {
  /**
   * What may stand after the name, as the help shows it: `--email E [--all] [ID]`. The flags a command takes are read from here, and nothing else is
   * let through: one before a word takes a value, others do not.
   */
  usage: string;
  help: string;
  run: (cli: Cli) => Promise<void>;
}
export type Commands = Readonly<Record<string, Command>>;

/** The command was not called as its usage says: that is shown beside the message. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of a flag that has to be there. @throws UsageError */
export function required(flags: Cli['flags'], name: string): string {
  const value = flags[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing.`);
  return value;
}

export const optional = (flags: Cli['flags'], name: string): string | undefined => {
  const value = flags[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
