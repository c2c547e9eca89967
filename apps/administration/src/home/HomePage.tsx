import { OpenGrants } from '@gongqiao/identity/web';
import { OpenAgreements, UndeliveredPanel } from '@gongqiao/partners/web';
import { PageHeader, Panel, useMay } from '@gongqiao/ui';
import { Link } from 'react-router';

const DUTIES: readonly { readonly permission: string; readonly text: string }[] = [
  { permission: 'identity.manageAccounts', text: '建立账号，停用和恢复账号，重置密码。角色由安全管理员授予。' },
  { permission: 'identity.grant', text: '提出、确认、收回授权。提出的和确认的须是两个人，也不能给自己授权。账号由系统管理员建立。登记、确认和终止与合作方的共享协议，接入它们的程序。' },
];
const ONLOOKER = '查看账号、授权和办理记录，不办理。';

/** What the three administrators must look at today: grants that wait for a second person. */
export function Component() {
  const may = useMay();
  const duties = DUTIES.filter(({ permission }) => may(permission));
  return (
    <>
      <PageHeader title="账号与授权工作台" />
      <div className="gq-grid gq-home-lists">
        <OpenGrants />
        <OpenAgreements />
        <UndeliveredPanel />
        {may('identity.accounts') && (
          <Panel title="账号" aside={<Link to="/accounts">全部账号</Link>}>
            {duties.map(({ permission, text }) => <p key={permission}>{text}</p>)}
            {duties.length === 0 && <p>{ONLOOKER}</p>}
            {may('identity.manageAccounts') && <p className="gq-row gq-home-entry"><Link className="gq-button gq-main-button" to="/accounts/new">建立账号</Link></p>}
          </Panel>
        )}
      </div>
    </>
  );
}
