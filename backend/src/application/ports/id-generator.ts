export abstract class IdGenerator {
  /** UUID version 7 (RFC 9562): later ids sort after earlier ones. */
  abstract next(): string;
}
