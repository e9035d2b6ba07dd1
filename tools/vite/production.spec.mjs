import { execFileSync } from 'node:child_process';

const isProduction = (app, command, NODE_ENV) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { resolveConfig } = await import('vite');
       const { isProduction } = await resolveConfig({ root: '${app}', configFile: '${app}/vite.config.ts' }, '${command}');
       process.stdout.write(String(isProduction));`,
    ],
    { env: { ...process.env, NODE_ENV }, encoding: 'utf8' },
  );

it.each(['admin-app', 'public-site'])(
  '%s is built for production wherever it is built, and served for development',
  (app) => {
    for (const env of ['test', 'development', 'production']) expect([env, isProduction(app, 'build', env)]).toEqual([env, 'true']);
    expect(isProduction(app, 'serve', 'development')).toBe('false');
  },
  60_000,
);
