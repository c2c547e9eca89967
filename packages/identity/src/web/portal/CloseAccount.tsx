import { Button, Notice } from '@gongqiao/ui/light';
import { ask } from '@gongqiao/ui/light/signed-in';
import { useState } from 'react';

/** 注销: said in full before it is done, since it cannot be undone. */
export function CloseAccount({ ofOrganization }: { readonly ofOrganization: boolean }) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const close = async () => {
    const answer = await ask('/auth/close-account', {});
    if ('problem' in answer) setProblem(answer.problem.message);
    else location.assign('/');
  };
  if (!asking) return <p className="no-print"><Button look="quiet" onPress={() => setAsking(true)}>注销账号</Button></p>;
  return (
    <Notice tone="warning" title="注销这个账号？">
      <p>手机号即从库中删去，各处的登录结束，不能恢复；办过的事情按规定留有记录，里面写着当时的姓名。以后可以用同一个号码重新注册。{ofOrganization ? '您不再是本组织的管理员；组织的资料和您办过的事情仍然保留。没有另一位管理员的，要重新认领。' : ''}</p>
      {problem ? <p className="field-error" role="alert">{problem}</p> : null}
      <p className="tags"><Button look="main" onPress={() => void close()}>注销</Button><Button onPress={() => setAsking(false)}>不注销</Button></p>
    </Notice>
  );
}
