import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const workspaceRefusals = {
  VIEW_TITLE_MISSING: '请给视图起个名称。',
  VIEW_TITLE_LONG: '视图的名称最多 {most} 个字，现在有 {length} 个，请缩短。',
  VIEW_TITLE_TAKEN: '您已有一个给同样的人用、也叫“{title}”的视图。请换个名称；要改的就是它的，请先打开它，再点“更新此视图”。',
  VIEW_LIST_UNKNOWN: '没有这个列表。请刷新页面后重试。',
  VIEW_QUERY_LONG: '筛选的内容太多，存不下。请少选几项后重试。',
  DRAFT_LONG: '填写的内容太长，草稿存不下。请先保存，或者分几次填写。',
} as const;

export type WorkspaceRefusal = keyof typeof workspaceRefusals;

export const refuse = refusalsFor<WorkspaceRefusal>(workspaceRefusals);
