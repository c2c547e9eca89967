import { Button } from 'antd';
import type { FactorSetup } from '../auth.ts';
import { AuthenticatorKey } from './AuthenticatorKey.tsx';
import { CodeField } from './CodeField.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';

interface FactorStepProps {
  readonly account: string;
  /** Of an app that is to be set up first. */
  readonly setup: FactorSetup | null;
  readonly code: string;
  readonly running: boolean;
  readonly onType: (code: string) => void;
  readonly onBack: () => void;
  /** A device of this account may answer in place of a code. */
  readonly onPasskey?: () => void;
}

const HELP = '手机不在身边的，可以填一个恢复码。都没有了，请系统管理员重置。';

/** After the password: a passkey or the code of an app that is set up, or the setting up of one. */
export function FactorStep({ account, setup, code, running, onType, onBack, onPasskey }: FactorStepProps) {
  return (
    <>
      <p className="gq-row">账号 <b>{account}</b><Button type="link" size="small" onClick={onBack}>换一个账号</Button></p>
      {setup && <AuthenticatorKey setup={setup} />}
      {onPasskey && <PasskeyButton first running={running} onAsk={onPasskey} />}
      <CodeField label={onPasskey ? '或者填验证码' : '验证码'} first={!onPasskey} value={code} onChange={onType} {...(setup ? {} : { help: HELP })} />
      <Button type={onPasskey ? 'default' : 'primary'} htmlType="submit" loading={running} block>{setup ? '确认并登录' : onPasskey ? '用验证码登录' : '登录'}</Button>
    </>
  );
}
