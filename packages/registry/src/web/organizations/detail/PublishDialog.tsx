import { graphql } from '@gongqiao/schema';
import { announce, ReasonDialog, RefusalFragment, useOperation } from '@gongqiao/ui';
import type { OrganizationRecord } from './organization.documents.ts';

const PublishDocument = graphql(`
  mutation PublishOrganization($id: ID!, $version: Int!, $published: Boolean!, $reason: String!) {
    result: publishOrganization(id: $id, version: $version, published: $published, reason: $reason) {
      __typename
      ...RefusalDetail
      ... on Organization { id version published }
    }
  }
`, [RefusalFragment]);

/** Into the public directory, or out of it. */
export function PublishDialog({ row, onClose }: { row: OrganizationRecord; onClose: () => void }) {
  const publish = useOperation(PublishDocument);
  const published = !row.published;
  const words = published ? '列入公开名录' : '撤出公开名录';
  const confirm = async (reason: string) => {
    if (!(await publish.run({ id: row.id, version: row.version, published, reason }))) return;
    announce(`已${words}：${row.name}`);
    onClose();
  };
  return (
    <ReasonDialog title={words} confirm={words} running={publish.running} refusal={publish.refusal} failure={publish.failure} onConfirm={(reason) => void confirm(reason)} onClose={onClose}>
      <p>{published ? '列入后，公众可以在公开名录中查到它的名称、代码、登记情况、业务领域、活动内容和工作方式；人数、收入、资金来源和联系人不公开。' : '撤出后，公众在名录中查不到它；库中的资料不变。'}</p>
    </ReasonDialog>
  );
}
