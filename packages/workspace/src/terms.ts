import type { DomainModule } from '@gongqiao/kernel';

/** 用语：业务上的说法、代码中的名字、含义，以及不用的词 */
export const workspaceTerms: NonNullable<DomainModule['terms']> = {
  视图: { english: 'SavedView', meaning: '一个列表的筛选、排序、每页条数和显示的列，起了名存着；可以只给自己、给本部门（本单位）或者给全体。打开的人只看得到自己范围内的', avoid: ['report', 'filter'] },
  草稿: { english: 'Draft', meaning: '表单里填了还没有保存的内容，每 5 秒存一次，只有本人看得到，30 天后清除；不进修改记录', avoid: ['version', 'autosave'] },
  正在修改的人: { english: 'Editor', meaning: '最近一分钟存过同一条记录草稿的其他工作人员；只说是谁、改哪些字段，不说改成什么', avoid: ['lock'] },
};
