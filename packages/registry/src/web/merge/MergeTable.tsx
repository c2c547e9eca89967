import { formatCount, formatInstant } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { organizationPath } from '../organizations/list/organization-filters.ts';
import type { MergeSide } from './merge.documents.ts';
import type { MergeField } from './merge-fields.ts';

interface MergeTableProps {
  readonly sides: readonly [MergeSide, MergeSide];
  readonly fields: readonly MergeField[];
  readonly kept: 0 | 1;
  readonly onKeep: (side: 0 | 1) => void;
  readonly choiceOf: (key: string) => 0 | 1;
  readonly onChoose: (key: string, side: 0 | 1) => void;
}

const SIDES = [0, 1] as const;
const names = ['甲', '乙'] as const;

/** 甲 and 乙 line by line: where they differ one chooses, the rest is plain. */
export function MergeTable({ sides, fields, kept, onKeep, choiceOf, onChoose }: MergeTableProps) {
  return (
    <div className="gq-scroll">
      <table className="gq-merge" aria-label="并排核对">
        <thead>
          <tr>
            <th scope="col">内容</th>
            {SIDES.map((side) => (
              <th scope="col" key={side}>
                <label className="gq-row"><input type="radio" name="kept" checked={kept === side} onChange={() => onKeep(side)} />{names[side]}：保留这一条</label>
                <Link to={organizationPath(sides[side].id)} target="_blank">打开</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => <FieldRow key={field.key} field={field} chosen={choiceOf(field.key)} onChoose={onChoose} />)}
          <PlainRow label="曾用名（合在一起）" values={sides.map(({ formerNames }) => formerNames.join('、'))} />
          <PlainRow label="曾用代码（合在一起）" values={sides.map(({ formerCodes }) => formerCodes.join('、'))} />
          <PlainRow label="联系人（都移来）" values={sides.map(({ contacts }) => contacts.nodes.map(({ position, officePhone }) => `${position} ${officePhone ?? ''}`).join('；'))} />
          <PlainRow label="待选定的不同说法（都移来）" values={sides.map(({ statements }) => `${formatCount(statements.totalCount)} 条`)} />
          <PlainRow label="修改记录（各自保留）" values={sides.map(({ events }) => `${formatCount(events?.totalCount ?? 0)} 条`)} />
          <PlainRow label="报送单位" values={sides.map(({ sender }) => sender?.name)} />
          <PlainRow label="建立、更新" values={sides.map(({ createdAt, updatedAt }) => `${formatInstant(createdAt).slice(0, 10)}，${formatInstant(updatedAt).slice(0, 10)}`)} />
        </tbody>
      </table>
    </div>
  );
}

const missing = <span className="gq-missing">未填</span>;

function FieldRow({ field: { key, label, values, differs, given }, chosen, onChoose }: { field: MergeField; chosen: 0 | 1; onChoose: (key: string, side: 0 | 1) => void }) {
  const choice = differs && !given;
  return (
    <tr className={differs ? 'gq-differs' : undefined}>
      <th scope="row">{label}</th>
      {SIDES.map((side) => (
        <td key={side} className={choice && chosen === side ? 'gq-chosen' : undefined}>
          {choice
            ? <label className="gq-row"><input type="radio" name={`take-${key}`} aria-label={`${label}取${names[side]}`} checked={chosen === side} onChange={() => onChoose(key, side)} /><span>{values[side] || missing}</span></label>
            : (values[side] || missing)}
        </td>
      ))}
    </tr>
  );
}

function PlainRow({ label, values }: { label: string; values: readonly ReactNode[] }) {
  return <tr><th scope="row">{label}</th>{SIDES.map((side) => <td key={side}>{values[side] || '—'}</td>)}</tr>;
}
