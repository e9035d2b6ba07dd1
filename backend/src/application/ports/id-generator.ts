export abstract class IdGenerator {
  /** UUID version 7 (RFC 9562): later ids sort after earlier ones. */
  abstract next(): string;
  /** UUID version 5 (RFC 9562): the same name gives the same id. */
  abstract named(name: string): string;
}
