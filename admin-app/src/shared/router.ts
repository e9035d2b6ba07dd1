// Published under its own name by the import map, so that remote modules use the very same instance as the shell.
export * from '@solidjs/router';
