import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { familyMemory } from './family-memory.js';

const onLinux = process.platform === 'linux' ? it : it.skip;

it('is at least what this process takes', async () => {
  expect(await familyMemory()).toBeGreaterThan(20e6);
});

onLinux('counts what a process it started takes, as long as that lives', async () => {
  const before = await familyMemory();
  const child = spawn(
    process.execPath,
    ['-e', 'globalThis.held = Buffer.alloc(300e6, 1); console.log("held"); setInterval(() => {}, 1000)'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await once(child.stdout, 'data');
  expect(await familyMemory()).toBeGreaterThan(before + 250e6);
  child.kill();
  await once(child, 'exit');
  expect(await familyMemory()).toBeLessThan(before + 200e6);
});
