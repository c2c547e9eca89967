import { labels } from '@gongqiao/schema';
import { announce, Button, formatInstant, Panel, ReasonDialog, RowLink, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { holds } from './agreement-words.ts';
import { type AgreementRecord, type ClientRecord, CloseClientDocument } from './agreements.documents.ts';
import { programPath } from './feature.ts';
import { OpenClientForm } from './OpenClientForm.tsx';
import './partners.css';

interface ClientsPanelProps {
  readonly agreement: AgreementRecord;
  /** Whether programs may be let in now, by this viewer. */
  readonly open: boolean;
}

/** The programs of an agreement: who they are, when they last asked, and the way in and out. */
export function ClientsPanel({ agreement, open }: ClientsPanelProps) {
  const [closing, setClosing] = useState<ClientRecord | null>(null);
  const rows = agreement.clients.nodes;
  return (
    <Panel title="接入的程序">
      {rows.length === 0 ? <p className="gq-soft">还没有接入程序。</p> : (
        <div className="gq-scroll">
          <table className="gq-plain-table gq-stacking">
            <thead><tr><th scope="col">程序</th><th scope="col">标识</th><th scope="col">如何证明自己</th><th scope="col">最近一次查询</th><th scope="col">状态</th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row"><RowLink to={programPath(row.id)}>{row.title}</RowLink><div className="gq-soft">{formatInstant(row.openedAt)} 接入</div></th>
                  <td><code>{row.clientId}</code></td>
                  <td><span className="gq-stacked-only">证明自己用</span>{labels.PartnerClientMethod[row.method]}</td>
                  <td><span className="gq-stacked-only">最近一次查询：</span>{row.lastUsedAt ? formatInstant(row.lastUsedAt) : <span className="gq-missing">还没有</span>}</td>
                  <td>{row.closedAt ? `${formatInstant(row.closedAt)} 停用` : !holds(agreement) ? '随协议停止' : open ? <Button size="small" onClick={() => setClosing(row)}>停用</Button> : '正常'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && <OpenClientForm agreement={agreement.id} />}
      {closing && <CloseDialog client={closing} onClose={() => setClosing(null)} />}
    </Panel>
  );
}

function CloseDialog({ client: { id, version, title }, onClose }: { client: ClientRecord; onClose: () => void }) {
  const close = useOperation(CloseClientDocument);
  const confirm = async (reason: string) => {
    if (!(await close.run({ id, version, reason }))) return;
    announce('已停用');
    onClose();
  };
  return (
    <ReasonDialog title={`停用程序：${title}`} confirm="停用" danger help="例如“密钥外泄”。停用后立即读不到任何内容，不能恢复；需要时另行接入一个。" running={close.running} refusal={close.refusal} failure={close.failure}
      onConfirm={(reason) => void confirm(reason)} onClose={onClose} />
  );
}
