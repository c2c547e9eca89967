import { defineEnumeration } from '@gongqiao/kernel';

// 青工〔2018〕21号附件1: 领导小组成员部门
export const Department = defineEnumeration('Department', '部门', {
  LEGAL_AFFAIRS: '法律工作部', GENERAL_OFFICE: '办公室', POLICY_RESEARCH: '政策研究室', ORGANIZATION: '组织部', PUBLICITY: '宣传教育和网络工作部', LABOUR_PROTECTION: '生产保护部',
  RIGHTS_PROTECTION: '权益保障部', GRASSROOTS: '基层工作部', WOMEN_WORKERS: '女职工部', FINANCE: '财务部', ASSETS: '资产监督管理部', AUDIT_OFFICE: '经费审查委员会办公室',
});
