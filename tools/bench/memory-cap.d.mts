export function withMemoryCap<T>(
  bytes: number,
  work: (cap: { add: (pid: number) => Promise<void>; peak: () => Promise<number>; kills: () => Promise<number> }) => Promise<T>,
): Promise<T>;
