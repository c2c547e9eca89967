/** 权限表 */
export const incubationPermissions = {
  'incubation.calls': '查阅征集公告',
  'incubation.publish': '发布征集和评分标准',
  'incubation.read': '查阅入驻申请和评审',
  'incubation.apply': '申请入驻',
  'incubation.screen': '受理入驻申请、安排评审',
  'incubation.decide': '决定入驻、出壳和结束入驻',
  'incubation.review': '评审入驻申请（不知道申请人是谁）',
  'incubation.host': '管理入驻：协议、工位、评估和交接',
  'incubation.mentor': '安排导师，登记辅导和培训',
  'incubation.hall': '安排和主持现场评审',
  'incubation.judge': '现场评审打分（评委）',
} as const;

export type IncubationPermission = keyof typeof incubationPermissions;

type Held = readonly (IncubationPermission | 'kernel.history')[];

const CLERK: Held = ['incubation.calls', 'incubation.publish', 'incubation.read', 'incubation.screen', 'incubation.decide', 'incubation.host', 'incubation.mentor', 'incubation.hall'];

/** 角色与权限 */
export const incubationGrants: Readonly<Record<string, Held>> = {
  'registry-clerk-city': CLERK,
  'registry-clerk-unit': CLERK,
  'reader-city': ['incubation.calls'],
  'reviewer-city': ['incubation.calls', 'incubation.read'],
  'auditor-city': ['incubation.calls', 'incubation.read'],
  'organization-administrator': ['incubation.calls', 'incubation.apply'],
  'organization-applicant': ['incubation.calls', 'incubation.apply'],
  // Nothing else: whoever reviews must have no other way to learn who applied.
  'incubation-reviewer': ['incubation.review'],
  // Nor more: a judge hears names, and must neither review without them nor decide.
  'incubation-judge': ['incubation.judge'],
};
