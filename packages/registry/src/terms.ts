import type { DomainModule } from '@gongqiao/kernel';

/** 用语：业务上的说法、代码中的名字、含义，以及不用的词 */
export const registryTerms: NonNullable<DomainModule['terms']> = {
  社会组织: { english: 'Organization', meaning: '劳动关系领域的社会组织，不论何种登记形式，也包括没有登记的群众性团体', avoid: ['company', 'NGO', 'unit'] },
  劳动关系领域: { english: 'LabourDomain', meaning: '就业、技能、收入分配、社会保障、安全卫生、民主权利、精神文化七项；今多称“劳动领域”', avoid: ['industry'] },
  统一社会信用代码: { english: 'creditCode', meaning: 'GB 32100-2015 规定的 18 位代码；末位校验必须通过，主体标识码的校验只作提示', avoid: ['USCC', 'taxNumber'] },
  平台编号: { english: 'PLATFORM', meaning: '没有统一社会信用代码的组织由本系统给的编号，只在本系统内使用' },
  登记管理机关: { english: 'registrationAuthority', meaning: '给组织办理登记、发证的机关' },
  业务主管单位: { english: 'supervisingUnit', meaning: '登记前审查同意、登记后指导业务的单位', avoid: ['owner', 'parent'] },
  报送单位: { english: 'sender', meaning: '把组织报到库里来的工会单位；区市不明的组织由它和市总工会查阅' },
  所属区市: { english: 'region', meaning: '组织现在所在的区市（GB/T 2260）；不由代码的第 3–8 位推断，那是登记时的发证机关所在地', avoid: ['area', 'county'] },
  资金来源: { english: 'FundingSource', meaning: '会费、社会捐赠、政府购买服务、工会经费、政府补助、服务收入与其他' },
  工作方式: { english: 'ServiceMethod', meaning: '组织以何种方式开展活动，如热线电话、上门服务', avoid: ['way', 'mode'] },
  评估等级: { english: 'AssessmentLevel', meaning: '民政部门评定的社会组织等级，1A 至 5A；不作为购买服务的门槛', avoid: ['score', 'rating'] },
  存疑: { english: 'Doubt', meaning: '某项内容应当再核对的缘由，导入时记下，更正该项后消去；不是对组织的评价', avoid: ['risk', 'warning'] },
  公开名录: { english: 'directory', meaning: '公众可以查阅的社会组织名录；未登记的组织缺省不在其中' },
  更正申请: { english: 'CorrectionRequest', meaning: '区市、部门或者社会组织自己请求更正某个组织的资料；法律工作部决定采纳、不采纳或退回补充，并写明理由', avoid: ['petition', 'appeal', 'ticket'] },
  退回补充: { english: 'RETURNED', meaning: '材料不足以决定，请申请方补充后重新提交；不是不采纳', avoid: ['rejected'] },
  批量更正: { english: 'BulkChange', meaning: '对许多组织作同一个更正：先预览各会怎样，再执行，逐个有结果；十分钟内可以整批撤销', avoid: ['batch', 'mass'] },
  导入批次: { english: 'ImportBatch', meaning: '一次报送的一个文件：怎样理解、逐行如何、导入了什么，可以整批撤销', avoid: ['job', 'task'] },
  登记比对: { english: 'RegisterFile', meaning: '民政登记信息每月一份的文件与库比对；列出的不同（RegisterFinding）由人写明理由决定，不自行改动、不删除', avoid: ['sync', 'crawl'] },
  名单副本: { english: 'AuthorityList', meaning: '登记管理机关公布的名单（年度报告或年检结果、活动异常名录、严重违法失信名单）在某一天的副本，附公布的网址；只照录，不评价，不公开', avoid: ['blacklist', 'creditScore'] },
  名单所载: { english: 'AuthorityListing', meaning: '名单副本中说到库中一个组织的一条，有公布日期和有效期；机关移出的即为已移出，过期没有新副本的不再作为现行信息', avoid: ['verdict', 'risk'] },
  待核对: { english: 'NEEDS_REVIEW', meaning: '须由人看过、写明理由才导入的行；什么也不会自行丢弃', avoid: ['error', 'failed'] },
};
