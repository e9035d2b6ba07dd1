import { sendToParent, renderFile } from './infrastructure/images/render-file.js';

/**
 * One image, one process: whatever a hostile or huge file does to the decoder, only this process dies of it.
 * Started with the original's path, a folder for the results and the pixel limit; answers over the channel to its parent.
 */
const [input = '', folder = '', pixelLimit = '0'] = process.argv.slice(2);
const orphaned = () => process.exit(1);
process.on('disconnect', orphaned);
await renderFile(input, folder, Number(pixelLimit)).catch((error: unknown) => {
  sendToParent({ type: 'error', message: error instanceof Error ? error.message : String(error) });
});
process.off('disconnect', orphaned);
process.disconnect();
