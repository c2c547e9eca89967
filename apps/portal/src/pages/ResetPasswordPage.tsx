import { type LightPage, useTitle } from '@gongqiao/ui/light';
import { PhoneForm } from '@gongqiao/ui/light/signed-in';
import { SideChoice, sideOf, sides, withSide } from './person-side.tsx';

export function Page({ navigate, search }: LightPage) {
  const side = sideOf(search);
  useTitle('重设密码');
  return (
    <div className="stack sign-in">
      <h1>重设密码</h1>
      <SideChoice path="/reset-password" side={side} />
      <p>用注册时的手机号收验证码，设一个新密码。在别处的登录会同时结束。</p>
      <PhoneForm key={side} kind={sides[side].kind} registering={false} onDone={() => navigate(sides[side].home)} />
      <p className="hint">手机号也换了的，请联系{side === 'organization' ? '组织所在区市的总工会，或者请另一位管理员结束您原来的管理后重新添加' : '区市总工会'}。</p>
      <p>想起来了：<a href={withSide('/sign-in', side)}>登录</a></p>
    </div>
  );
}
