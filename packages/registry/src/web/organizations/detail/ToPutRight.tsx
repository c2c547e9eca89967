import { labels } from '@gongqiao/schema';
import { Note, pathWith } from '@gongqiao/ui';
import { Link } from 'react-router';
import { missingOf } from '../organization-words.ts';
import { doubtAdvice } from './doubts.ts';
import type { OrganizationRecord } from './organization.documents.ts';

const formField = { CREDIT_CODE: 'creditCode', KIND: 'kind', REGISTRATION_STATUS: 'registrationStatus', REGION: 'region', FOUNDED_ON: 'foundedOn', LABOUR_DOMAINS: 'labourDomains', FULL_TIME_STAFF: 'fullTimeStaff', VOLUNTEERS: 'volunteers', ANNUAL_INCOME: 'annualIncome', FUNDING_SOURCES: 'fundingSources', ACTIVITIES: 'activities', METHODS: 'methods', HAS_UNION: 'hasUnion' } as const;

const correctPath = (id: string, field: string): string => pathWith(`/organizations/${id}/correct`, { field });

/** What is doubtful or missing, each with a way to put it right. */
export function ToPutRight({ row }: { row: OrganizationRecord }) {
  const mayCorrect = row.offers.some(({ action, enabled }) => action === 'correct' && enabled);
  const missing = missingOf(row);
  if (row.doubts.length + missing.length === 0) return null;
  return (
    <div className="gq-stack gq-put-right">
      {row.doubts.length > 0 && (
        <Note tone="warn" title="存疑">
          <ul className="gq-list-plain">
            {row.doubts.map((doubt) => (
              <li key={doubt}><b>{labels.Doubt[doubt]}</b>：{doubtAdvice[doubt].advice}{mayCorrect && <> <Link to={correctPath(row.id, doubtAdvice[doubt].field)}>去更正</Link></>}</li>
            ))}
          </ul>
        </Note>
      )}
      {missing.length > 0 && (
        <Note title={`缺 ${missing.length} 项`}>
          <p>{missing.map((field, index) => (
            <span key={field}>{index > 0 && '、'}{mayCorrect ? <Link to={correctPath(row.id, formField[field])}>{labels.OrganizationField[field]}</Link> : labels.OrganizationField[field]}</span>
          ))}</p>
        </Note>
      )}
    </div>
  );
}
