import type { DomainModule } from '@gongqiao/kernel';

/** 用语：业务上的说法、代码中的名字、含义，以及不用的词 */
export const documentsTerms: NonNullable<DomainModule['terms']> = {
  附件: { english: 'Document', meaning: '附在一条记录上的文件，如证书照片；看得到那条记录的人才能下载', avoid: ['attachment', 'file'] },
  公文: { english: 'IssuedDocument', meaning: '就一条记录正式印发的文件，如决定书、通知书；版式依照 GB/T 9704-2012，印发以后不能改，随时可以照原样再打印', avoid: ['official letter', 'certificate'] },
  发文字号: { english: 'number', meaning: '机关代字、年份和序号，如青工〔2018〕21号；一年之内连续，不空号、不重号', avoid: ['code', 'serial'] },
};
