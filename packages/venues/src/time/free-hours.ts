interface Slot {
  readonly from: string;
  readonly to: string;
  readonly state: string;
}

/** How many hours are free from a moment on, one after the other without a break. */
export function freeHours(slots: readonly Slot[], from: string): number {
  const start = slots.findIndex((slot) => Date.parse(slot.from) === Date.parse(from));
  if (start < 0) return 0;
  const rest = slots.slice(start);
  const end = rest.findIndex(({ state, from: begins }, index) => state !== 'FREE' || (index > 0 && Date.parse(begins) !== Date.parse(rest[index - 1]!.to)));
  return end < 0 ? rest.length : end;
}
