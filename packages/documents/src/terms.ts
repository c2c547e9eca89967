import type { DomainModule } from '@gongqiao/kernel';

/** 用语：业务上的说法、代码中的名字、含义，以及不用的词 */
export const documentsTerms: NonNullable<DomainModule['terms']> = {
  附件: { english: 'Document', meaning: '附在一条记录上的文件，如证书照片；看得到那条记录的人才能下载', avoid: ['attachment', 'file'] },
};
