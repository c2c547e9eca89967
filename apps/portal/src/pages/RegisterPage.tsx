import { type LightPage, useTitle } from '@gongqiao/ui/light';
import { PhoneForm } from '@gongqiao/ui/light/signed-in';
import { SideChoice, sideOf, sides, withSide } from './person-side.tsx';

const next = {
  organization: '注册后填写您代表哪个组织，附上证明；区市总工会核实后，您就可以维护它的资料。一个组织由两位管理员共同维护。',
  worker: '职工的账号只属于您个人，与您所在的单位无关。',
} as const;

export function Page({ navigate, search }: LightPage) {
  const side = sideOf(search);
  useTitle('注册');
  return (
    <div className="stack sign-in">
      <h1>注册</h1>
      <SideChoice path="/register" side={side} />
      <p>{next[side]}</p>
      <PhoneForm key={side} kind={sides[side].kind} registering onDone={() => navigate(sides[side].home)} />
      <p className="hint">手机号用来登录和重设密码；加密保存，不公开，也不交给别人。{side === 'organization' ? '核实认领的工作人员需要打电话时才看得到，每次都有记录。' : ''}随时可以注销账号，号码即删去；办过的事情按规定留有记录。</p>
      <p>已有账号：<a href={withSide('/sign-in', side)}>登录</a></p>
    </div>
  );
}
