import { Button, Checkbox, Input, Panel, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { DeclareHallInterestsDocument, type Desk } from './judge.documents.ts';

/** Before anything else: with which of the groups one has to do. */
export function DeclareForm({ desk: { id, entries }, onDone }: { readonly desk: Desk; readonly onDone: () => void }) {
  const [interests, setInterests] = useState<Readonly<Record<string, string>>>({});
  const declare = useOperation(DeclareHallInterestsDocument);
  const toggle = (sheet: string) => setInterests(({ [sheet]: was, ...rest }) => (was === undefined ? { ...rest, [sheet]: '' } : rest));
  const recusals = Object.entries(interests).map(([sheet, interest]) => ({ sheet, interest }));
  const run = async () => { if (await declare.run({ hearing: id, recusals })) onDone(); };
  return (
    <Panel title="先声明有没有利害关系">
      <form className="gq-stack" onSubmit={(event) => { event.preventDefault(); void run(); }}>
        <p className="gq-soft">在那里任职、有亲属，或者有别的利害关系的，勾上回避。</p>
        <ul className="gq-judge-groups">
          {entries.filter(({ sheetState }) => sheetState === 'ASSIGNED').map(({ sheet, position, name }) => (
            <li key={sheet} className="gq-stack">
              <Checkbox checked={interests[sheet] !== undefined} onChange={() => toggle(sheet)}>{position}. {name}　回避</Checkbox>
              {interests[sheet] !== undefined && <Input aria-label={`与${name}有什么利害关系`} placeholder="有什么利害关系（必填）" maxLength={500} value={interests[sheet]} onChange={({ target }) => setInterests((now) => ({ ...now, [sheet]: target.value }))} />}
            </li>
          ))}
        </ul>
        <RefusalNote refusal={declare.refusal} failure={declare.failure} />
        <p className="gq-judge-big"><Button htmlType="submit" type="primary" loading={declare.running} disabled={recusals.some(({ interest }) => interest.trim() === '')}>{recusals.length === 0 ? '声明：都没有利害关系' : `声明：回避 ${recusals.length} 组，其余没有`}</Button></p>
      </form>
    </Panel>
  );
}
