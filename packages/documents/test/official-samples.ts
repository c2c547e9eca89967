import type { NewOfficialText, OfficialText } from '../src/index.ts';

const reason = '经查，你单位于2018年3月2日提交的入驻申请，载明拟为快递员、外卖送餐员和货车司机提供法律咨询、心理疏导和技能培训。评审委员会认为申请材料齐全，服务计划可行。';

/** A notice as a domain states it. */
export const notice: NewOfficialText = {
  mark: '青工', masthead: '青岛市总工会', title: '关于准予蓝湾职工服务中心入驻的决定', addressees: ['蓝湾职工服务中心'], signature: '青岛市总工会',
  body: [{ kind: 'heading', level: 1, text: '一、事实' }, { kind: 'paragraph', text: reason }, { kind: 'heading', level: 1, text: '二、决定' }, { kind: 'paragraph', text: '准予入驻。' }],
};

/** The same as it was issued, with everything that a document may have. */
export const issued: OfficialText = {
  classification: 'NONE', masthead: '青岛市总工会文件', number: '青工〔2018〕21号', signer: null, title: '青岛市总工会\n关于准予蓝湾职工服务中心入驻的决定', addressees: ['蓝湾职工服务中心'],
  body: [
    { kind: 'heading', level: 1, text: '一、事实' }, { kind: 'paragraph', text: reason },
    { kind: 'heading', level: 2, text: '（一）评审' }, { kind: 'heading', level: 4, text: '（1）得分' },
    { kind: 'table', header: ['评审项目', '分值', '得分'], rows: [['服务计划', '40', '35'], ['人员与资质', '60', '51']] },
    { kind: 'heading', level: 3, text: '1.救济' }, { kind: 'paragraph', text: '不服本决定的，可以申请复核。' },
  ],
  enclosures: ['评审意见汇总', '场地使用须知'], signature: '青岛市总工会', date: '2018-03-02', note: '此件公开发布', copiesTo: ['市北区总工会', '法律工作部'], printedBy: '青岛市总工会办公室', printedOn: '2018-03-02',
};

/** Nothing but lines of 28 characters, more than a page of them. */
export const full: OfficialText = { ...issued, body: Array.from({ length: 40 }, () => ({ kind: 'paragraph', text: '永'.repeat(26 + 28) })), enclosures: [], copiesTo: [], printedBy: null, printedOn: null };
