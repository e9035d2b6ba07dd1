const CELLS = 30;

/** One line that is drawn over again on a terminal; elsewhere a line for every tenth part, so that a log stays short. */
export function progressBar(say: (line: string) => void, out: NodeJS.WriteStream = process.stdout) {
  let told = -1;
  return ({ done, total, failed }: { done: number; total: number; failed: number }): void => {
    const share = total === 0 ? 1 : done / total;
    const failures = failed === 0 ? '' : `, ${failed} failed`;
    if (out.isTTY) {
      const full = Math.round(share * CELLS);
      out.write(`\r${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done} of ${total}${failures}${done === total ? '\n' : ''}`);
    } else if (Math.floor(share * 10) !== told) {
      told = Math.floor(share * 10);
      say(`${done} of ${total}${failures}`);
    }
  };
}
