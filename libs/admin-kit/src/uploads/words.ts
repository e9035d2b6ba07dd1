export interface UploadWords {
  /** Two or three words for the end of the line. */
  title: string;
  /** What was kept and what to do. */
  text: string;
  /** False when the same file will be refused again. */
  again: boolean;
  /** True when choosing the file again goes on from where it stopped. */
  choose: boolean;
}

const mega = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;
const final = (title: string, text: string): UploadWords => ({ title, text, again: false, choose: false });
const passing = (title: string, text: string): UploadWords => ({ title, text, again: true, choose: false });

/** Says beside the file what happened, what was kept and what to do, for each code the server (or this page: `file.…`) may give. */
export function refusal(code: string, message = '', bytes = 0): UploadWords {
  switch (code) {
    case 'media.too_large':
    case 'request.too_large':
      return final(
        'Too large',
        `${bytes > 0 ? `${mega(bytes)}; the` : 'The'} limit is 50 MB. Nothing was kept. Save it smaller, or as JPEG.`,
      );
    case 'media.too_many_pixels':
      return final('Too large', `${message || 'More than 100 megapixels.'} Nothing was kept. Save it at 10,000 px wide.`);
    case 'media.quota_exceeded':
      return passing(
        'Storage full',
        `${message || 'The storage is full.'} Nothing was sent. Empty the trash or delete what is not used, then try again.`,
      );
    case 'media.type_not_allowed':
    case 'request.unsupported_type':
      return final('Wrong type', 'Nothing was kept. Save it as JPEG, PNG, WebP, AVIF, HEIC or TIFF.');
    case 'media.empty':
    case 'media.no_file':
      return final('Empty file', 'It holds no bytes. Export it again and drop it here.');
    case 'media.undecodable':
      return final('Could not be read', `${message || 'The file is damaged.'} Export it again and drop it here.`);
    case 'media.timeout':
      return passing('Took too long', 'Its sizes could not be made in time. Try once more, or save it smaller.');
    case 'media.crashed':
      return passing('Could not be read', 'Making its sizes failed more than once. Try once more, or export it again.');
    case 'media.checksum_mismatch':
    case 'media.upload_refused':
    case 'file.unreadable':
      return final('It changed', 'The file on this computer changed or went away while it was sent. Nothing was kept. Drop it here again.');
    case 'media.already_there':
      return final('There already', message || 'Another image of the library has this very file. Nothing was replaced.');
    case 'media.not_found':
    case 'media.trashed':
      return final('Nothing to replace', 'The image it was for is in the trash or gone. Nothing was kept.');
    case 'media.upload_expired':
    case 'media.upload_not_found':
      return passing('Too old', 'What was sent is kept for a day only. Try again; it starts from the beginning.');
    case 'storage.unavailable':
    case 'database.unavailable':
    case 'queue.unavailable':
    case 'server.overloaded':
      return passing('Not stored', 'The server is busy. The file is still on this computer; try again in a minute.');
    case 'auth.required':
    case 'auth.expired':
      return passing('Signed out', 'Sign in, then try again. The file is still on this computer.');
    case 'auth.forbidden':
      return final('Not allowed', 'Your role may look at images but not add them. Ask an administrator.');
    case 'file.lost':
      return {
        title: 'Choose it again',
        text: 'The page was closed and the browser kept no copy. Drop the same file here: what was sent is kept for a day.',
        again: false,
        choose: true,
      };
    default:
      return passing('Interrupted', 'The connection ended before the file did. What was sent is kept; try again to send the rest.');
  }
}
