import { EventKind } from '@gongqiao/kernel';
import type { GraphQLSchema } from 'graphql';

/** What is recorded beside commands, in words. */
const own: Readonly<Record<string, string>> = { read: '查看详细资料', signIn: '登录', signOut: '退出', setUpSecondFactor: '设置两步验证', removeSecondFactor: '取消两步验证', renewRecoveryCodes: '重新生成恢复码', useRecoveryCode: '使用恢复码', usePasskey: '使用通行密钥', proveAgain: '再次确认是本人', addPasskey: '添加通行密钥', removePasskey: '删去通行密钥', download: '下载', upload: '上传文件', beginChain: '审计链开始', partnerToken: '合作方的程序换取令牌', partnerWebhookSecret: '合作方的程序取得推送的签名密钥', linkAccount: '与统一身份关联', revealPhone: '看手机号码', register: '注册', closeAccount: '注销账号', addColleague: '添加管理员', changePassword: '更换密码', resetOwnPassword: '本人重设密码' };

/** Every action by its name, in words: a command's are those of the graph. */
export function actionTitles(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const commands = Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, description }) => [name, description ?? name] as const);
  return new Map([...Object.entries(own), ...commands]);
}

/** What a change is called: by its command, else by the kind of its event. */
export function changeTitle(titles: ReadonlyMap<string, string>, action: string | null, kind: string): string {
  return titles.get(action ?? '') ?? (EventKind.labels as Readonly<Record<string, string>>)[kind] ?? kind;
}
