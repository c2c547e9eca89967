import { type LightPage, useTitle } from '@gongqiao/ui/light';
import { SignIn } from '@gongqiao/ui/light/signed-in';
import { SideChoice, sideOf, sides, withSide } from './person-side.tsx';

/** Where organizations and workers come in; staff have entrances of their own. */
export function Page({ navigate, search }: LightPage) {
  const side = sideOf(search);
  const { kind, label, home, what } = sides[side];
  useTitle(`${label}登录`);
  return (
    <div className="stack sign-in">
      <h1>{label}登录</h1>
      <SideChoice path="/sign-in" side={side} />
      <p>登录后可以{what}。查名录不用登录。</p>
      <SignIn key={side} home={home} as={kind} onDone={() => navigate(home)} />
      <p>还没有账号：<a href={withSide('/register', side)}>注册</a>　忘了密码：<a href={withSide('/reset-password', side)}>重设密码</a></p>
      <p className="hint">工会工作人员请从<a href="/">首页</a>下方进入工作台。</p>
    </div>
  );
}
