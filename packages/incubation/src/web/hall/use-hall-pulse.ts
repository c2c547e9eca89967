import { usePulse } from '@gongqiao/ui';
import { useRef } from 'react';
import { useClient } from 'urql';
import { HallPulseDocument } from './hall.documents.ts';

const PERIOD = 3_000;

/** Asks every three seconds whether anything of a hearing is another, and has it read again only then. Also where nobody touches the screen: the wall, and whoever listens. */
export function useHallPulse(id: string, changed: () => void): void {
  const client = useClient();
  const last = useRef<string | null>(null);
  const ask = async () => {
    const { data } = await client.query(HallPulseDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
    const pulse = data?.hallPulse ?? null;
    if (pulse === null || pulse === last.current) return;
    last.current = pulse;
    changed();
  };
  usePulse(PERIOD, () => void ask(), { always: true });
}
