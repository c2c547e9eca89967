import { announce, PageHeader, useOperation, useViewer } from '@gongqiao/ui';
import { grantPath, grantsPath } from '../paths.ts';
import { GrantForm, type GrantStart } from './GrantForm.tsx';
import { DraftGrantDocument, type GrantInput } from './grants.documents.ts';
import { NO_INSTALMENT } from './InstalmentsField.tsx';

const start: GrantStart = { organization: null, payee: null, record: { recipientName: null, amount: null, line: null, purpose: null }, instalments: [NO_INSTALMENT, NO_INSTALMENT] };

export function Component() {
  const { account } = useViewer();
  const draft = useOperation(DraftGrantDocument);
  const save = async (input: GrantInput): Promise<string | null> => {
    const made = await draft.run({ input });
    if (!made) return null;
    announce(`已起草：${made.recipientName}`);
    return grantPath(made.id);
  };
  return (
    <>
      <PageHeader title="起草扶持资金" back={{ to: grantsPath, label: '扶持资金', list: true }}><p className="gq-soft">先存为草稿，核对以后再提请审批。草稿对方看不到。</p></PageHeader>
      <GrantForm start={start} draftKey={`new-fund-grant:${account}`} submit="存为草稿" back={grantsPath} operation={draft} onSubmit={save} />
    </>
  );
}
