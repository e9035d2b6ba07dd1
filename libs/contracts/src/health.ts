import { z } from 'zod';

export const Live = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });
export const Ready = z
  .object({
    status: z.enum(['ok', 'failing']),
    checks: z.record(z.string(), z.object({ status: z.enum(['ok', 'failing']), detail: z.string().optional() })),
  })
  .meta({ id: 'Ready' });
export type Ready = z.infer<typeof Ready>;
