import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { backupCommands } from './infrastructure/cli/backup.js';
import { UsageError, type Commands } from './infrastructure/cli/command.js';
import { doctorCommands } from './infrastructure/cli/doctor.js';
import { jobCommands } from './infrastructure/cli/jobs.js';
import { mediaCommands } from './infrastructure/cli/media.js';
import { requestCommands } from './infrastructure/cli/requests.js';
import { helpOf, runCommand, usageOf } from './infrastructure/cli/run-command.js';
import { staffCommands } from './infrastructure/cli/staff.js';
import { studioCommands } from './infrastructure/cli/studio.js';
import { createLogger } from './infrastructure/observability/logger.js';
import { failStart } from './infrastructure/shutdown.js';

/** EX_USAGE of sysexits.h: the command was called wrongly. */
const WRONG_CALL = 64;

const commands: Commands = {
  ...studioCommands,
  ...backupCommands,
  ...staffCommands,
  ...mediaCommands,
  ...requestCommands,
  ...jobCommands,
  ...doctorCommands,
};
const say = (line: string) => void process.stdout.write(`${line}\n`);

const [name = 'help', ...argv] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  say(helpOf(commands));
  process.exit(['help', '--help', '-h'].includes(name) ? 0 : WRONG_CALL);
}
try {
  await runCommand(command, argv, say, async (config) => {
    const { createServices } = await import('./infrastructure/services.js');
    const childPath = fileURLToPath(new URL('./image-child.js', import.meta.url));
    return createServices(config, createLogger({ LOG_LEVEL: 'warn' }), childPath);
  });
  process.exit(0);
} catch (error) {
  if (!(error instanceof UsageError)) failStart(error);
  process.stderr.write(`${error.message}\n${usageOf(name, command)}\n`);
  process.exit(WRONG_CALL);
}
