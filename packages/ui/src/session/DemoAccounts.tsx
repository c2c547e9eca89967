import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useDepartment } from '../app/department.ts';
import { type DemoAccount, findDemoAccounts, signIn } from './auth.ts';

interface DemoAccountsProps {
  readonly onDone: () => void;
  readonly onProblem: (problem: string) => void;
}

const appOf = ({ home }: DemoAccount): string => home.replaceAll('/', '');

/** In demo mode: every account as a button. One that works in another app leads there. */
export function DemoAccounts({ onDone, onProblem }: DemoAccountsProps) {
  const { id } = useDepartment();
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => void findDemoAccounts().then(setAccounts), []);
  const enter = async (account: DemoAccount) => {
    const problem = await signIn({ account: account.account, password: account.password });
    if (problem) onProblem(problem.code?.startsWith('SECOND_FACTOR') ? `${account.name}要用两步验证：请在上面填写账号 ${account.account} 和密码 ${account.password}。` : problem.message);
    else if (appOf(account) === id) onDone();
    else location.assign(account.home);
  };
  if (accounts.length === 0) return null;
  const others = accounts.filter((account) => appOf(account) !== id);
  return (
    <section className="gq-demo-accounts" aria-label="演示账号">
      <h2>演示账号</h2>
      <p className="gq-soft">演示模式，数据均为虚构。点一个账号直接进入：</p>
      <AccountButtons accounts={accounts.filter((account) => appOf(account) === id)} onEnter={enter} />
      {others.length > 0 && <details><summary>其他工作台的演示账号（{others.length}）</summary><AccountButtons accounts={others} onEnter={enter} /></details>}
    </section>
  );
}

function AccountButtons({ accounts, onEnter }: { accounts: readonly DemoAccount[]; onEnter: (account: DemoAccount) => Promise<void> }) {
  return (
    <ul>
      {accounts.map((account) => (
        <li key={account.account}>
          <Button onClick={() => void onEnter(account)} block><span className="gq-demo-name">{account.name}</span><span className="gq-soft">{account.description}</span></Button>
        </li>
      ))}
    </ul>
  );
}
