import { useEffect, useState } from 'react';

const SEPARATOR = '\n';

/** A list that lives in the address: the address follows a moment after a click, and a tick must not wait for it. */
export function useAtOnce<Value extends string>(value: readonly Value[], onChange: (value: Value[]) => void): [readonly Value[], (value: Value[]) => void] {
  const [shown, setShown] = useState(value);
  const text = value.join(SEPARATOR);
  useEffect(() => setShown(text === '' ? [] : (text.split(SEPARATOR) as Value[])), [text]);
  return [shown, (next) => { setShown(next); onChange(next); }];
}
