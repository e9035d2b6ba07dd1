/**
 * The same shape with `undefined` taken out of optional properties, all the way down. zod writes `title?: string | undefined`, the generated
 * schema `title?: string`; JSON cannot tell them apart, because `undefined` is not written.
 */
export type Exact<T> = T extends readonly (infer Item)[]
  ? Exact<Item>[]
  : T extends object
    ? { [K in keyof T]: Exact<Exclude<T[K], undefined>> }
    : T;

export const exact = <T>(value: T): Exact<T> => value as Exact<T>;
