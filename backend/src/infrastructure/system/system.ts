import { v7 } from 'uuid';
import { Clock } from '../../application/ports/clock.js';
import { IdGenerator } from '../../application/ports/id-generator.js';

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

export class UuidGenerator extends IdGenerator {
  override next(): string {
    return v7();
  }
}
