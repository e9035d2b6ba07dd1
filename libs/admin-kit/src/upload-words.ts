export interface UploadWords {
  /** Two or three words for the end of the line. */
  title: string;
  /** What was kept and what to do. */
  text: string;
  /** False when the same file will be refused again. */
  again: boolean;
}

const mega = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Says beside the file what happened, what was kept and what to do, for each code the server may give. */
export function rejection(code: string, message = '', bytes = 0): UploadWords {
  switch (code) {
    case 'media.too_large':
    case 'request.too_large':
      return {
        title: 'Too large',
        text: `${bytes > 0 ? `${mega(bytes)}; the` : 'The'} limit is 50 MB. Nothing was kept. Save it smaller, or as JPEG.`,
        again: false,
      };
    case 'media.too_many_pixels':
      return {
        title: 'Too large',
        text: `${message || 'More than 100 megapixels.'} Nothing was kept. Save it at 10,000 px wide.`,
        again: false,
      };
    case 'media.type_not_allowed':
    case 'request.unsupported_type':
      return { title: 'Wrong type', text: 'Nothing was kept. Save it as JPEG, PNG, WebP, AVIF, HEIC or TIFF.', again: false };
    case 'media.empty':
    case 'media.no_file':
      return { title: 'Empty file', text: 'It holds no bytes. Export it again and drop it here.', again: false };
    case 'media.undecodable':
      return { title: 'Could not be read', text: `${message || 'The file is damaged.'} Export it again and drop it here.`, again: false };
    case 'media.timeout':
      return { title: 'Took too long', text: 'Its sizes could not be made in time. Try once more, or save it smaller.', again: true };
    case 'storage.unavailable':
    case 'server.overloaded':
      return { title: 'Not stored', text: 'The server is busy. The file is still on this computer; try again in a minute.', again: true };
    case 'auth.required':
    case 'auth.expired':
      return { title: 'Signed out', text: 'Sign in, then try again. The file is still on this computer.', again: true };
    case 'auth.forbidden':
      return { title: 'Not allowed', text: 'Your role may look at images but not add them. Ask an administrator.', again: false };
    default:
      return {
        title: 'Interrupted',
        text: 'The connection ended before the file did. It is still on this computer; try again.',
        again: true,
      };
  }
}
