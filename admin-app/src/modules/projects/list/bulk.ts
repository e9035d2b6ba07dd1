export interface BulkResult<T> {
  done: T[];
  failed: { item: T; error: unknown }[];
}

/** Does one thing to many, a few at a time; one that fails does not stop the others. */
export async function forEachOf<T>(items: readonly T[], act: (item: T) => Promise<unknown>, atOnce = 4): Promise<BulkResult<T>> {
  const result: BulkResult<T> = { done: [], failed: [] };
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await act(item);
        result.done.push(item);
      } catch (error) {
        result.failed.push({ item, error });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return result;
}
