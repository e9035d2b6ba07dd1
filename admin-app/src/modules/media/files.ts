/** What the file chooser offers; the server decides. */
export const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/heic,image/tiff,.heic,.tif,.tiff';

/** Files of a drop or a choice, also from dropped folders. */
export async function filesOf(data: DataTransfer | null): Promise<File[]> {
  if (data === null) return [];
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some((entry) => entry?.isDirectory === true)) return [...data.files];
  const nested = await Promise.all(entries.filter((entry) => entry !== null).map(walk));
  return nested.flat().filter((file) => file.type.startsWith('image/') || /\.(heic|tiff?|jpe?g|png|webp|avif)$/i.test(file.name));
}

async function walk(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return new Promise((resolve) =>
      (entry as FileSystemFileEntry).file(
        (file) => resolve([file]),
        () => resolve([]),
      ),
    );
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
  return (await Promise.all(children.map(walk))).flat();
}
