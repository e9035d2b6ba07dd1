import { v5, v7 } from 'uuid';
import { Clock } from '../../application/ports/clock.js';
import { IdGenerator } from '../../application/ports/id-generator.js';

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Namespace of ids made of a name. Never changes. */
const NAMESPACE = '7d0c2a6e-5b1f-4f0e-9a51-6f2f4f8f0c11';

export class UuidGenerator extends IdGenerator {
  override next(): string {
    return v7();
  }

  override named(name: string): string {
    return v5(name, NAMESPACE);
  }
}
