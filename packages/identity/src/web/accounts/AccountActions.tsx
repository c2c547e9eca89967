import { announce, Button, Dialog, ReasonDialog, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { type AccountRecord, DisableAccountDocument, EnableAccountDocument, ResetPasswordDocument, ResetSecondFactorDocument } from './accounts.documents.ts';
import { OneTimePassword } from './OneTimePassword.tsx';

type Act = 'disable' | 'enable' | 'reset' | 'resetFactor';

const WORDS: Readonly<Record<Act, { readonly label: string; readonly help: string; readonly done: string }>> = {
  disable: { label: '停用账号', help: '例如“退休”。停用后立即不能登录，记录都留着，可以恢复。', done: '已停用' },
  enable: { label: '恢复账号', help: '例如“返岗”。原来的角色仍然有效。', done: '已恢复' },
  reset: { label: '重置密码', help: '例如“忘记密码，已核对本人”。原来的密码和登录立即失效。', done: '已重置' },
  resetFactor: { label: '重置两步验证', help: '例如“手机丢失，已核对本人”。原来的应用和恢复码作废，各处登录立即结束，由本人重新设置。', done: '已重置两步验证' },
};

// A new password changes the account, and does not answer with it.
const CHANGES = ['Account'];

function useActs({ id, version }: AccountRecord) {
  const [disable, enable, reset, resetFactor] = [useOperation(DisableAccountDocument), useOperation(EnableAccountDocument), useOperation(ResetPasswordDocument, undefined, CHANGES), useOperation(ResetSecondFactorDocument)];
  const operations = { disable, enable, reset, resetFactor } as const;
  return {
    of: (act: Act) => operations[act],
    run: async (act: Act, reason: string): Promise<{ password: string | null } | null> => {
      if (act === 'reset') {
        const opened = await reset.run({ id, version, reason });
        return opened && { password: opened.oneTimePassword };
      }
      return (await operations[act].run({ id, version, reason })) ? { password: null } : null;
    },
  };
}

/** What a system administrator does with an account. */
export function AccountActions({ row }: { row: AccountRecord }) {
  const [asked, setAsked] = useState<Act | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const acts = useActs(row);
  const confirm = async (act: Act, reason: string) => {
    const done = await acts.run(act, reason);
    if (!done) return;
    announce(WORDS[act].done);
    setAsked(null);
    setPassword(done.password);
  };
  const offered: readonly Act[] = [...(row.disabledAt ? ['enable'] as const : ['reset'] as const), ...(row.secondFactorSince ? ['resetFactor'] as const : []), ...(row.disabledAt ? [] : ['disable'] as const)];
  const { running, refusal, failure } = acts.of(asked ?? 'disable');
  return (
    <>
      {offered.map((act) => <Button key={act} onClick={() => setAsked(act)}>{WORDS[act].label}</Button>)}
      {asked && <ReasonDialog title={`${WORDS[asked].label}：${row.displayName}`} confirm={WORDS[asked].label} danger={asked === 'disable'} help={WORDS[asked].help} running={running} refusal={refusal} failure={failure} onConfirm={(reason) => void confirm(asked, reason)} onClose={() => setAsked(null)} />}
      {password && <Dialog title="密码已重置" onClose={() => setPassword(null)}><OneTimePassword password={password} /></Dialog>}
    </>
  );
}
