import { announce, PageHeader, urlText, type UrlShape, useOperation, useUrlState, useViewer } from '@gongqiao/ui';
import { grantPath, grantsPath } from '../paths.ts';
import { GrantForm, type GrantStart } from './GrantForm.tsx';
import { DraftGrantDocument, type GrantInput } from './grants.documents.ts';
import { NO_INSTALMENT } from './InstalmentsField.tsx';

/** A record's own page leads here with what it knows: for which record, and for whom. */
const shape = { for: urlText, id: urlText, organization: urlText, name: urlText } satisfies UrlShape;

function startOf({ organization, name }: { readonly organization: string; readonly name: string }): GrantStart {
  const known = organization !== '';
  return { organization: known ? { id: organization, name } : null, payee: null, record: { recipientName: known || name === '' ? null : name, amount: null, line: null, purpose: null }, instalments: [NO_INSTALMENT, NO_INSTALMENT] };
}

export function Component() {
  const { account } = useViewer();
  const { values } = useUrlState(shape);
  const draft = useOperation(DraftGrantDocument);
  const save = async (input: GrantInput): Promise<string | null> => {
    const made = await draft.run({ input: values.id === '' ? input : { ...input, subjectType: values.for, subjectId: values.id } });
    if (!made) return null;
    announce(`已起草：${made.recipientName}`);
    return grantPath(made.id);
  };
  return (
    <>
      <PageHeader title="起草扶持资金" back={{ to: grantsPath, label: '扶持资金', list: true }}><p className="gq-soft">先存为草稿，核对以后再提请审批。草稿对方看不到。</p></PageHeader>
      <GrantForm start={startOf(values)} draftKey={`new-fund-grant:${account}:${values.id}`} submit="存为草稿" back={grantsPath} operation={draft} onSubmit={save} />
    </>
  );
}
