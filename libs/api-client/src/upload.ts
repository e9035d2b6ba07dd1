import type { MediaUploaded } from '@atelier/contracts';
import { NoAnswer, toError } from './problem.js';

export interface UploadOptions {
  /** Called with bytes sent and bytes in all. */
  onProgress: (sent: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Sends one file as multipart. `XMLHttpRequest`, because `fetch` does not say how much of a body has been sent.
 * Rejects with `ApiProblem`, `NoAnswer`, or an AbortError if the signal fired.
 */
export function uploadFile(url: string, token: string | null, file: File, options: UploadOptions): Promise<MediaUploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    if (token !== null) request.setRequestHeader('Authorization', `Bearer ${token}`);
    const abort = (): void => request.abort();
    options.signal.addEventListener('abort', abort, { once: true });
    request.upload.onprogress = (event) => options.onProgress(event.loaded, event.lengthComputable ? event.total : file.size);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as MediaUploaded);
      else reject(toError(request.status, request.response, request.getResponseHeader('Retry-After')));
    };
    request.onerror = () => reject(new NoAnswer());
    request.ontimeout = () => reject(new NoAnswer());
    request.onabort = () => reject(new DOMException('Cancelled', 'AbortError'));
    request.onloadend = () => options.signal.removeEventListener('abort', abort);
    if (options.signal.aborted) {
      reject(new DOMException('Cancelled', 'AbortError'));
      return;
    }
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
