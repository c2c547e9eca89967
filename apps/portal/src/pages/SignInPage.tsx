import { type LightPage, useTitle } from '@gongqiao/ui/light';
import { SignIn } from '@gongqiao/ui/light/signed-in';

const home = '/my-organization';

/** Where organizations come in; staff have entrances of their own. */
export function Page({ navigate }: LightPage) {
  useTitle('社会组织登录');
  return (
    <div className="stack sign-in">
      <h1>社会组织登录</h1>
      <p>登录后可以查看本组织在库中的资料，申请更正，看办理结果。查名录不用登录。</p>
      <SignIn home={home} onDone={() => navigate(home)} />
      <p className="hint">还没有账号，或者忘了密码，请联系组织所在区市的总工会。工会工作人员请从<a href="/">首页</a>下方进入工作台。</p>
    </div>
  );
}
