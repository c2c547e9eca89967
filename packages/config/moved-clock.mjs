// Loaded before a gateway under test: for it so many milliseconds more have passed as the file MOVED_CLOCK says.
import { readFileSync } from 'node:fs';

const Machine = Date;
const now = Machine.now.bind(Machine);
let [offset, readAt] = [0, 0];

function moved() {
  const real = now();
  if (real - readAt > 100) {
    readAt = real;
    try {
      offset = Number(readFileSync(process.env.MOVED_CLOCK, 'utf8'));
    } catch {
      offset = 0;
    }
  }
  return real + offset;
}

globalThis.Date = class Date extends Machine {
  constructor(...parts) {
    if (parts.length === 0) super(moved());
    else super(...parts);
  }

  static now() {
    return moved();
  }
};
