import { createHmac } from 'node:crypto';
import type { Clock } from '@gongqiao/kernel';

const STEP = 30_000;

/** An app of one's own: reads the key as it is shown, knows nothing of how the server does it. */
export function appOf(key: string, clock: Clock): { code: (offset?: number) => string } {
  const bits = [...key].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  return {
    code(offset = 0) {
      const counter = Buffer.alloc(8);
      counter.writeUInt32BE(Math.floor(clock.now().getTime() / STEP) + offset, 4);
      const hash = createHmac('sha1', secret).update(counter).digest();
      return String((hash.readUInt32BE(hash[19]! & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
    },
  };
}
