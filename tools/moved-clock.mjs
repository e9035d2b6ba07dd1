import { existsSync, readFileSync } from 'node:fs';

/** Preloaded by tests: the process lives as many milliseconds ahead of its machine as the file says, also when that changes. */
const file = process.env.CLOCK_FILE ?? '';
const RealDate = Date;
let ahead = 0;
const look = () => {
  if (existsSync(file)) ahead = Number(readFileSync(file, 'utf8')) || 0;
};
look();
setInterval(look, 100).unref();

globalThis.Date = class Date extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead);
    else super(...parts);
  }
  static now() {
    return RealDate.now() + ahead;
  }
};
