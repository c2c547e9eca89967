import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useDepartment } from '../app/department.ts';
import { type DemoAccount, findDemoAccounts, signIn } from './auth.ts';

/** In demo mode: every account as a button. One that works in another app leads there. */
export function DemoAccounts({ onDone, onProblem }: { onDone: () => void; onProblem: (problem: string) => void }) {
  const { id } = useDepartment();
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  useEffect(() => void findDemoAccounts().then(setAccounts), []);
  const here = (account: DemoAccount) => account.home.replaceAll('/', '') === id;
  const enter = async (account: DemoAccount) => {
    const problem = await signIn(account.account, account.password);
    if (problem) onProblem(problem);
    else if (here(account)) onDone();
    else location.assign(account.home);
  };
  if (accounts.length === 0) return null;
  const sorted = [...accounts.filter(here), ...accounts.filter((account) => !here(account))];
  return (
    <section className="gq-demo-accounts" aria-label="演示账号">
      <h2>演示账号</h2>
      <p className="gq-soft">演示模式，数据均为虚构。点一个账号直接进入：</p>
      <ul>
        {sorted.map((account) => (
          <li key={account.account}>
            <Button onClick={() => void enter(account)} type={here(account) ? 'default' : 'text'} block>
              <span className="gq-demo-name">{account.name}</span>
              <span className="gq-soft">{account.description}{here(account) ? '' : ` → ${account.home}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
