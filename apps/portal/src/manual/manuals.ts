import { manual as decisions } from '@gongqiao/decisions/portal/manual';
import { manual as funds } from '@gongqiao/funds/portal/manual';
import { manual as identity } from '@gongqiao/identity/portal/manual';
import { manual as incubation } from '@gongqiao/incubation/portal/manual';
import { manual as notifications } from '@gongqiao/notifications/portal/manual';
import { manual as registry } from '@gongqiao/registry/portal/manual';
import { manual as venues } from '@gongqiao/venues/portal/manual';

/** In the order in which an organization comes to need them. */
export const manuals = [
  { ...registry, about: '查名录，注册，认领本组织，更正资料' },
  { ...incubation, about: '申请入驻，现场评审，入驻以后' },
  { ...venues, about: '约房间，改约，取消' },
  { ...funds, about: '约定了什么，申请拨付' },
  { ...decisions, about: '轮到谁，最晚哪一天；不同意怎么办' },
  { ...notifications, about: '消息，邮件和短信' },
  { ...identity, about: '密码，登录，注销' },
];
