import { Button } from 'antd';
import type { FactorSetup } from '../auth.ts';
import { AuthenticatorKey } from './AuthenticatorKey.tsx';
import { CodeField } from './CodeField.tsx';

interface FactorStepProps {
  readonly account: string;
  /** Of an app that is to be set up first. */
  readonly setup: FactorSetup | null;
  readonly code: string;
  readonly running: boolean;
  readonly onType: (code: string) => void;
  readonly onBack: () => void;
}

/** After the password: the code of an app that is set up, or the setting up of one. */
export function FactorStep({ account, setup, code, running, onType, onBack }: FactorStepProps) {
  return (
    <>
      <p className="gq-row">账号 <b>{account}</b><Button type="link" size="small" onClick={onBack}>换一个账号</Button></p>
      {setup && <AuthenticatorKey setup={setup} />}
      <CodeField value={code} onChange={onType} {...(setup ? {} : { help: '手机不在身边的，可以填一个恢复码。都没有了，请系统管理员重置。' })} />
      <Button type="primary" htmlType="submit" loading={running} block>{setup ? '确认并登录' : '登录'}</Button>
    </>
  );
}
