import { labels } from '@gongqiao/schema';
import { type Column, type Description, formatInstant, RowLink, Tag } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { factItems } from '../organizations/detail/value-groups.tsx';
import { organizationPath } from '../organizations/list/organization-filters.ts';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import { sourceOf } from './ChooseDialog.tsx';
import type { StatementRow } from './statement.documents.ts';

const KEYS: Readonly<Record<string, string>> = { otherDomains: 'labourDomains', otherMethods: 'methods', otherFundingSources: 'fundingSources' };

/** What stands, as the organization's own page shows it. */
function presentOf({ field, organization }: StatementRow): ReactNode {
  if (!organization) return null;
  if (field === 'name') return organization.name;
  return factItems(organization).find(({ key }: Description) => key === (KEYS[field] ?? field))?.value;
}

const missing = <span className="gq-missing">未填</span>;
const tones = { OPEN: 'warn', ADOPTED: 'good', KEPT: undefined, PAST: undefined } as const;

export const statementColumns: readonly Column<StatementRow>[] = [
  { key: 'organization', title: '社会组织', always: true, width: '24%', render: ({ organization }) => (organization ? <RowLink to={organizationPath(organization.id)}>{organization.name}</RowLink> : '—') },
  { key: 'field', title: '字段', nowrap: true, render: ({ label }) => label },
  { key: 'present', title: '现值', width: '14%', render: (row) => presentOf(row) || missing },
  { key: 'stated', title: '另一说法', render: (row) => <div><b>{row.stated ?? missing}</b><div className="gq-source">{sourceOf(row)}</div></div> },
  { key: 'state', title: '状态', nowrap: true, optional: true, render: ({ state }) => <Tag tone={tones[state as keyof typeof tones]}>{labels.StatementState[state as keyof typeof labels.StatementState]}</Tag> },
  { key: 'choice', title: '选定', nowrap: true, render: (row) => <ChoiceButtons statement={row} present={presentOf(row)} /> },
  { key: 'decision', title: '选定的理由', optional: true, render: ({ decisionReason, decidedBy, decidedAt }) => (decidedAt ? `${decisionReason ?? ''}（${decidedBy ?? ''}，${formatInstant(decidedAt)}）` : '—') },
];
