import { useState } from 'react';

/** The last value that there was: a network that goes away takes nothing off the screen. */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, keep] = useState(value);
  if (value !== undefined && value !== last) keep(value);
  return value ?? last;
}
