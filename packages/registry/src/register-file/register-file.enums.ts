import { defineEnumeration } from '@gongqiao/kernel';

export const RegisterFileState = defineEnumeration('RegisterFileState', '登记信息文件的状态', { READING: '正在比对', COMPARED: '已比对', REFUSED: '未能比对' });
export const FindingKind = defineEnumeration('FindingKind', '比对结果的类别', {
  NEW: '登记有、库中没有', SAME_NAME: '名称相同、代码不同', CANCELLED: '登记已注销', RENAMED: '名称变更', MOVED: '区市或登记机关变更', DIFFERENT: '其他内容不一致', ABSENT: '库中有、登记没有',
});
