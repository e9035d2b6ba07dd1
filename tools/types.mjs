import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { node, root } from './install.mjs';

/** Checks the types of every part of the repository. */
const projects = ['backend', 'libs', 'public-site', 'admin-app', 'e2e'];
const failed = projects.filter(
  (project) =>
    spawnSync(node, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, project)], { stdio: 'inherit' }).status !== 0,
);
process.exit(failed.length === 0 ? 0 : 1);
