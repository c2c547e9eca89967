/** What each action is called in the history of a residency. */
export const residencyActionLabels: Readonly<Record<string, string>> = {
  open: '准予入驻，起草协议', redraft: '修改协议', sign: '签署协议', forgo: '放弃入驻', expire: '签署期限届满', remind: '提醒签署', lapse: '视为放弃', reoffer: '按复核结果重新签署', return: '退回重签', countersign: '会签，开始入驻', allocateDesk: '安排工位', appointMentor: '安排导师',
  requestGraduation: '申请出壳', beginGraduation: '办理出壳', fallDue: '期限将满，办理出壳', graduate: '准予出壳', notYet: '暂不出壳，延长入驻', reconsider: '按复核结果重新办理出壳', giveNotice: '提出退出', takeBack: '收回退出', confirmLeave: '办理退出', notify: '告知拟结束入驻', reply: '陈述意见',
  conclude: '陈述期满', drop: '不结束，继续入驻', end: '结束入驻', reinstate: '按复核结果恢复入驻', restore: '恢复工位和期限', finishGraduation: '交接完毕，出壳', finishLeaving: '交接完毕，退出',
};
