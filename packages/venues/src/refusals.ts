import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const venuesRefusals = {
  NAME_MISSING: '请填写名称。',
  ADDRESS_MISSING: '请填写地址，让人找得到。',
  HOURS_MISSING: '请至少填写一段开放时间。',
  HOURS_INVALID: '开放时间不正确：{fault}。请写作 08:30 到 17:30，同一天的几段不能重叠，每段至少一小时。',
  HOURS_BOOKED: '按新的开放时间，{span} {space} 的预约就不在开放时间内了。请先停用这段时间，预约的组织会得到通知和改约。',
  VENUE_OUTSIDE_SCOPE: '所选区市不在您的职责范围内。请选择本单位的区市，或者请资产监督管理部办理。',
  VENUE_EMPTY: '还没有可用的房间、工位或设备。请先添加，再公布。',
  VENUE_BOOKED: '还有 {count} 件没有结束的预约，最早的是 {span} {space}。请先停用这些房间，预约的组织会得到通知。',
  SPACE_REPEATED: '这个场地里已经有“{name}”。请换一个名称，例如加上楼层。',
  SPACE_CAPACITY: '请填写可容纳人数，至少 1 人。',
  SPACE_BOOKED: '“{name}”还有没有结束的预约，最早的是 {span}。请先停用它，预约的组织会得到通知和改约。',
  TAKEN: '{space} {span} 已被占用。{alternatives}',
  ALREADY_YOURS: '您已经预约了 {space} {span}，不用再约。',
  NOT_OFFERED: '“{space}”现在不提供预约。请选择其他场地。',
  DESK_BY_TERM: '工位按入驻协议长期使用，不能按小时预约。请选择房间或设备。',
  OUTSIDE_HOURS: '所选时间不在开放时间内，或者不是整小时的时段。请从空闲时段里选择。',
  SPAN_INVALID: '结束时间要晚于开始时间。',
  SPAN_PAST: '所选时间已经过去。请选择今后的时间。',
  TOO_EARLY: '最早可以提前 {days} 日预约，现在可以约到 {until}。',
  TOO_MANY: '“{space}”最多容纳 {capacity} 人。请选择大一些的房间。',
  PEOPLE_MISSING: '请填写人数，至少 1 人。',
  PURPOSE_MISSING: '请填写用途，例如“劳动法讲座”。',
  PURPOSE_LONG: '用途不能超过 {most} 个字。',
  HOLDER_MISSING: '请选择使用的社会组织，或者填写其他使用方的名称，只填一项。',
  PAUSED: '{window}内已有 {count} 次预约后未到场，按预约须知暂停预约到 {until}，次日起可以再约。认为登记有误的，请联系场地更正。',
  CANCEL_LATE: '最迟要在使用之日前 {days} 日自行取消。确实来不了的，请电话联系场地代为取消。',
  NOT_BEGUN: '预约的时间还没有到，到 {span} 开始后再登记。',
  CLOSURE_CHANGED: '您查看之后，这段时间的预约有了变化。请重新查看涉及的预约，再确认停用。',
  CLOSURE_IN_USE: '这段时间里有正在使用或者已登记到场情况的预约（{span}）。请从它结束以后停用。',
  CLOSURE_TERM: '“{space}”由{holder}长期使用到 {until}。请先调整入驻安排，再停用。',
  CLOSURE_CLOSED: '“{space}”在 {span} 已经停用。请改填时间，或者先恢复使用。',
  MOVE_IMPOSSIBLE: '{holder} {span} 的预约不能改到“{space}”：那里不空闲、坐不下或者不是同一种类。请另选一处，或者不改约。',
} as const;

export type VenuesRefusal = keyof typeof venuesRefusals;

export const refuse = refusalsFor<VenuesRefusal>(venuesRefusals);
