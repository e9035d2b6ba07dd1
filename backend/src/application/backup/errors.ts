import { DomainError } from '../../domain/domain-error.js';

/** Something in a backup is not what was put there. Names the file. */
export class BackupDamaged extends DomainError {
  constructor(
    readonly file: string,
    readonly problem: string,
  ) {
    super('backup.damaged', `${file}: ${problem}`);
  }
}

/** It could be done, but not like this; the message says what to do. */
export class BackupRefused extends DomainError {
  constructor(message: string) {
    super('backup.refused', message);
  }
}

/** Nothing is wrong: there is nothing to do now, and the next time comes by itself. */
export class BackupPostponed extends BackupRefused {}
