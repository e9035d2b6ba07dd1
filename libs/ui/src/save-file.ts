/** Hands a file to the browser's downloads. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // Firefox begins to read after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
