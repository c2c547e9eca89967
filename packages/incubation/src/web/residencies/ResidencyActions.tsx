import { FlowButtons } from '@gongqiao/ui';
import { type ComponentType, useState } from 'react';
import { CountersignDialog } from './CountersignDialog.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { MentorDialog } from './MentorDialog.tsx';
import { ProlongDialog } from './ProlongDialog.tsx';
import { RedraftDialog } from './RedraftDialog.tsx';
import type { ResidencyRecord } from './residencies.documents.ts';
import { type DialogProps, StepDialog } from './StepDialog.tsx';
import { type StepKey, steps } from './steps.ts';

const dialogs: Readonly<Record<string, ComponentType<DialogProps>>> = { countersign: CountersignDialog, redraft: RedraftDialog, allocateDesk: DeskDialog, appointMentor: MentorDialog, notYet: ProlongDialog };
const asked = [...Object.keys(dialogs), ...Object.keys(steps)];
const MAIN: Readonly<Record<string, string>> = { OVERDUE: 'remind', SIGNED: 'countersign', RESIDENT: 'allocateDesk', GRADUATING: 'graduate', LEAVING: 'confirmLeave', HEARD: 'end' };

interface ActionsProps {
  readonly row: ResidencyRecord;
  readonly reload: () => void;
}

/** The buttons that the server offers, each with what it asks for. */
export function ResidencyActions({ row, reload }: ActionsProps) {
  const [asking, ask] = useState<string | null>(null);
  const close = () => ask(null);
  const done = () => { close(); reload(); };
  const Special = asking === null ? undefined : dialogs[asking];
  return (
    <>
      <FlowButtons offers={row.offers} main={MAIN[row.state] ?? ''} danger={['end', 'lapse']} on={Object.fromEntries(asked.map((action) => [action, () => ask(action)]))} labels={row.space ? { allocateDesk: '换工位' } : {}} />
      {Special && <Special row={row} onDone={done} onClose={close} />}
      {asking !== null && asking in steps && <StepDialog key={asking} step={asking as StepKey} row={row} onDone={done} onClose={close} />}
    </>
  );
}
