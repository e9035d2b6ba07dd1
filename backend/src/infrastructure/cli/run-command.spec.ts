import { UsageError, type Command, type Commands } from './command.js';
import { helpOf, readArguments, runCommand } from './run-command.js';

const command = (usage: string, run: Command['run'] = () => Promise.resolve()): Command => ({ usage, help: 'does it', run });
const read = (usage: string, ...argv: string[]) => readArguments(command(usage), argv);

describe('what a command is called with', () => {
  it('is what its usage says: flags with a value, flags without, words', () => {
    const usage = '--email E [--role admin|editor] [--yes] [ID]';
    expect(read(usage, '--email', 'a@b', '--role=editor', '--yes', '7')).toEqual({
      flags: { email: 'a@b', role: 'editor', yes: true },
      args: ['7'],
    });
    expect(read('', ...[])).toEqual({ flags: {}, args: [] });
  });

  it.each([
    ['--down', ['--dwon'], /--dwon/u],
    ['--email E', ['--email'], /--email/u],
    ['[--yes]', ['--yes=no'], /--yes/u],
    ['[ID]', ['1', '2'], /“2” is not expected/u],
    ['', ['1'], /“1” is not expected/u],
  ])('is refused where the usage is “%s” and it is %j', (usage, argv, message) => {
    expect(() => read(usage, ...argv)).toThrow(UsageError);
    expect(() => read(usage, ...argv)).toThrow(message);
  });
});

it('reads no settings and opens nothing for a command that asks for neither', async () => {
  const open = () => Promise.reject(new Error('opened'));
  const said: string[] = [];
  await runCommand(
    command('', ({ say }) => Promise.resolve(say('done'))),
    [],
    (line) => said.push(line),
    open,
  );
  expect(said).toEqual(['done']);
});

it('shows each command with its help, and long ones on a line of their own', () => {
  const commands: Commands = { short: command('[ID]'), 'rather-long': command('--from FOLDER [--identity FILE]') };
  expect(helpOf(commands)).toBe(
    [
      'Usage: npm run cli -- <command>',
      '',
      '  short [ID]              does it',
      '  rather-long --from FOLDER [--identity FILE]',
      '                          does it',
    ].join('\n'),
  );
});
