/** Serves a folder as a static host does; `media` is the origin that pictures are fetched from. */
export function serve(root: string, options?: { port?: number; media?: string }): Promise<{ origin: string; close(): Promise<void> }>;
