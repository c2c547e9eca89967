import { readStored, writeStored } from '@gongqiao/ui';

function newDevice(): string {
  const device = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  writeStored('device', device);
  return device;
}

let known: string | undefined;

/** This browser, by a random word of its own: says of a draft whether it was typed here. */
export const thisDevice = (): string => (known ??= readStored<string>('device') ?? newDevice());
