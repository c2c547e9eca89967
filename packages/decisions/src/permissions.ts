/** Held by nobody: what is done by itself, when a period is over or a decision was overturned. */
export const ACT = 'decisions.act';

/** 权限表 */
export const decisionsPermissions = {
  [ACT]: '由系统办理的事项（期限届满、复核改变原决定）',
  'decisions.manage': '暂停、延长期限和转办',
  'decisions.copy': '把办件抄送给看得到它的同事',
  'decisions.appeal': '申请内部复核',
  'decisions.review': '办理内部复核',
  'decisions.oversee': '查阅全部办件和决定',
  'decisions.adoptRules': '录入和更新规则',
} as const;

export type DecisionsPermission = keyof typeof decisionsPermissions;

/** 角色与权限 */
export const decisionsGrants: Readonly<Record<string, readonly DecisionsPermission[]>> = {
  'registry-clerk-city': ['decisions.manage', 'decisions.copy', 'decisions.adoptRules'],
  'registry-clerk-unit': ['decisions.manage', 'decisions.copy', 'decisions.adoptRules'],
  'venue-clerk-city': ['decisions.copy'],
  'finance-leader-city': ['decisions.copy'],
  'finance-clerk-city': ['decisions.copy'],
  'finance-cashier-city': ['decisions.copy'],
  'office-clerk-city': ['decisions.copy'],
  'reviewer-city': ['decisions.manage', 'decisions.copy', 'decisions.review', 'decisions.oversee'],
  'auditor-city': ['decisions.oversee'],
  'organization-administrator': ['decisions.appeal'],
  'organization-applicant': ['decisions.appeal'],
};
