/**
 * A rule of the studio was broken by what somebody asked for. `code` is one of the contract's error codes; `message` tells a person what to do;
 * `details` is shown to the caller beside it.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
