import { refusalsFor } from '@gongqiao/kernel';

/** 拒绝及其办法 */
export const documentsRefusals = {
  DOCUMENT_NOT_SENT: '有附件没有传完，或者已经过期。请重新选择文件。',
  DOCUMENT_TOO_LARGE: '“{name}”超过 {limit} MB。照片请调小后再传，扫描件请降低分辨率或拆成几个文件。',
  DOCUMENT_TYPE: '“{name}”不能作为附件：只收 {types}，而且内容要与文件名的后缀一致。请另存为其中一种后再传。',
  DOCUMENT_COUNT: '一次最多附 {most} 个文件。请去掉一些，或者把几页合成一个 PDF。',
  DOCUMENT_QUOTA: '您近 {days} 天上传的附件合计将超过 {limit} MB。请压缩后再传，或者过几天再传。',
  DOCUMENT_DESTROYED: '这份附件的保管期限已满，已经按规定销毁，不能再下载。记录里留有它的大小、内容摘要和销毁时间。',
  OFFICIAL_CLASSIFIED: '本系统不处理涉密文件。请按保密规定，用涉密系统或者纸质另行办理。',
  OFFICIAL_INCOMPLETE: '公文缺少{element}。请补上后再印发。',
  OFFICIAL_TABLE: '公文里的表格要有表头，最多 {most} 列，每行与表头的列数相同。请改好后再印发。',
  OFFICIAL_TOO_LONG: '公文正文超过 {most} 字。请把细节移到附件里，正文只写结论、事实、依据和办法。',
} as const;

export const refuse = refusalsFor<keyof typeof documentsRefusals>(documentsRefusals);
