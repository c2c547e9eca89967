import { issueDocument, type NewOfficialText, type OfficialBlock } from '@gongqiao/documents';
import { Unit } from '@gongqiao/identity';
import { type Context, nounNamed } from '@gongqiao/kernel';
import type { Decision } from '../decision/decision.entity.ts';

const CITY = { masthead: '青岛市总工会', mark: '青工' };

/** Whose document it is: the city's federation, or the unit that decided; the mark of its numbers is made of its name. */
async function officeOf({ viewer, em }: Context): Promise<typeof CITY> {
  if (viewer.department !== null || viewer.unitId === null) return CITY;
  const { name, kind } = (await em.findOneOrFail(Unit, { id: viewer.unitId })) as Unit;
  return kind === 'CITY' ? CITY : { masthead: name, mark: `${name.replace(/[区市]?总?工会$/u, '')}工` };
}

const heading = (text: string): OfficialBlock => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', text });

function bodyOf({ title, outcome, reason, basis, facts, adverse, appealUntil, organizationId, accountId }: Decision): OfficialBlock[] {
  const known = facts.filter((fact) => fact.public);
  return [
    paragraph(`你方办理的“${title}”，经审查，决定：${outcome}。`),
    heading('一、事实'), ...(known.length > 0 ? [{ kind: 'table', header: ['事项', '内容'], rows: known.map(({ label, value }) => [label, value]) } as const] : [paragraph('见办理记录。')]),
    heading('二、理由'), ...reason.split('\n').map((line) => line.trim()).filter(Boolean).map(paragraph),
    heading('三、依据'), ...basis.map(({ text, basis: source, article, wording }) => paragraph(`${text}（${source}${article ?? ''}）${wording ? `：“${wording}”` : '。'}`)),
    ...(adverse && (organizationId ?? accountId) !== null ? [heading('四、不同意本决定时'), paragraph(appealUntil
      ? `可以在${appealUntil}以前，登录平台在“办理与决定”中申请内部复核，由没有参与过本决定的人重新审查。内部复核不是行政复议，不影响依法寻求别的途径。`
      : '本决定是复核后的最后决定。不同意的，可以向上一级工会反映，或者依法寻求别的途径。')] : []),
  ];
}

/** Issues the notice of a decision to whom it is about; called last, since others wait for their number. */
export async function issueNotice(context: Context, decision: Decision, applicantName: string): Promise<void> {
  const office = await officeOf(context);
  const text: NewOfficialText = {
    ...office, title: `${office.masthead}\n关于${nounNamed(decision.subjectType)!.title}的决定`, addressees: [applicantName], body: bodyOf(decision), signature: office.masthead, printedBy: decision.post,
  };
  await issueDocument(context, decision, text, { organizationId: decision.organizationId, accountId: decision.accountId });
}
