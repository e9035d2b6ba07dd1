/** Lets a class change in its methods what everybody else may only read. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
