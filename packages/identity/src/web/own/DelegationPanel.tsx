import { RuleHelp } from '@gongqiao/rules/web';
import { announce, Panel, RefusalNote, FlowButtons, useOperation } from '@gongqiao/ui';
import { isOver, isToCome, periodText } from '../grants/grant-words.ts';
import { DelegateForm } from './DelegateForm.tsx';
import { type Delegation, type OwnAccount, TakeBackDocument } from './own.documents.ts';

/** Who stands in for oneself, now or later; and the form by which one asks a colleague to. */
export function DelegationPanel({ row }: { row: OwnAccount }) {
  const takeBack = useOperation(TakeBackDocument);
  const live = row.delegations.nodes.filter((one) => !isOver(one));
  const end = async ({ id, version }: Delegation) => {
    if (await takeBack.run({ id, version })) announce('已收回');
  };
  return (
    <Panel title="委托代理">
      <div className="gq-stack">
        <p className="gq-soft">出差、休假时，把您的职责委托给本部门或本单位的一位同事，到期自行终止。同事凭代理办的事，记录里写明是他代您办的。<RuleHelp rule="identity.delegationLimit" label="最长委托多久" /></p>
        <RefusalNote refusal={takeBack.refusal} failure={takeBack.failure} />
        {live.length > 0 && <ul className="gq-list-plain">{live.map((one) => <DelegationLine key={one.id} delegation={one} onEnd={() => void end(one)} />)}</ul>}
        <DelegateForm own={row.account} />
      </div>
    </Panel>
  );
}

function DelegationLine({ delegation, onEnd }: { delegation: Delegation; onEnd: () => void }) {
  const { account, roleTitle, grounds, offers } = delegation;
  return (
    <li className="gq-row">
      <span>{account?.displayName ?? '已停用的账号'}：{roleTitle}，{periodText(delegation)}{isToCome(delegation) && '（尚未开始）'}　<span className="gq-soft">{grounds}</span></span>
      <FlowButtons offers={offers} on={{ takeBack: onEnd }} />
    </li>
  );
}
