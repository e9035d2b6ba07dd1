/** Ends with 0 if the web process of this container answers: for images without a shell. */
const answer = await fetch(`http://127.0.0.1:${process.env['PORT'] ?? '3000'}/api/health/live`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => null);
process.exit(answer?.ok === true ? 0 : 1);
