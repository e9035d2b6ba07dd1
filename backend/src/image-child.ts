import { writeFile } from 'node:fs/promises';
import { sendToParent, renderFile, type RenderTask } from './infrastructure/images/render-file.js';

/**
 * One image, one process: whatever a hostile or huge file does to the decoder, only this process dies of it.
 * Started with its task as JSON; answers over the channel to its parent.
 */
const orphaned = () => process.exit(1);
process.on('disconnect', orphaned);
// Where memory runs out, Linux should end this process and not the one that answers visitors.
await writeFile('/proc/self/oom_score_adj', '1000').catch(() => undefined);
await renderFile(JSON.parse(process.argv[2] ?? '') as RenderTask).catch((error: unknown) => {
  sendToParent({ type: 'error', message: error instanceof Error ? error.message : String(error) });
});
process.off('disconnect', orphaned);
process.disconnect();
