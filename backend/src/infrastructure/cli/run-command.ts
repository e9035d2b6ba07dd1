import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { readBackupSettings, readConfig } from '../config/config.js';
import type { Services } from '../services.js';
import { UsageError, type Cli, type Command, type Commands } from './command.js';

const CALL = 'npm run cli --';
const WIDTH = 24;

/** One line for each command; a usage too long for its column has a line of its own. */
export function helpOf(commands: Commands): string {
  const lines = Object.entries(commands).map(([name, { usage, help }]) => {
    const call = `${name} ${usage}`.trim();
    return call.length < WIDTH ? `  ${call.padEnd(WIDTH)}${help}` : `  ${call}\n  ${' '.repeat(WIDTH)}${help}`;
  });
  return `Usage: ${CALL} <command>\n\n${lines.join('\n')}`;
}

export const usageOf = (name: string, { usage }: Command): string => `Usage: ${CALL} ${`${name} ${usage}`.trim()}`;

/** @throws UsageError for flags and words the usage does not name */
export function readArguments({ usage }: Command, argv: string[]): Pick<Cli, 'flags' | 'args'> {
  const options: ParseArgsOptionsConfig = {};
  const words = usage.replace(/--([a-z-]+)(?: ([^\s[\]-][^\s\]]*))?/gu, (_whole, flag: string, value: string | undefined) => {
    options[flag] = { type: value === undefined ? 'boolean' : 'string' };
    return '';
  });
  const room = words.match(/[A-Z]+/gu)?.length ?? 0;
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    if (positionals.length > room) throw new UsageError(`“${String(positionals[room])}” is not expected here.`);
    return { flags: values as Cli['flags'], args: positionals };
  } catch (error) {
    // Node's own text goes on about how to escape the dashes.
    throw error instanceof UsageError ? error : new UsageError((error as Error).message.split('. ')[0]?.replace(/\.?$/u, '.') ?? '');
  }
}

/** `open`: puts the services together. Whatever the command opened is closed when it has ended well. */
export async function runCommand(
  command: Command,
  argv: string[],
  say: (line: string) => void,
  open: (config: ReturnType<typeof readConfig>) => Promise<Services>,
): Promise<void> {
  const settings = () => readConfig(process.env);
  let services: Promise<Services> | undefined;
  let stopping: AbortController | undefined;
  await command.run({
    ...readArguments(command, argv),
    say,
    settings,
    backupSettings: () => readBackupSettings(process.env),
    services: () => (services ??= open(settings())),
    stopping: () => {
      if (stopping !== undefined) return stopping.signal;
      const controller = (stopping = new AbortController());
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
      return controller.signal;
    },
  });
  await (await services)?.close();
}
