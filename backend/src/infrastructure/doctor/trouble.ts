/** A check cannot go on; carries what to do about it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  constructor(
    message: string,
    readonly advice = 'See the log of the server for this moment.',
  ) {
    super(message);
  }
}
