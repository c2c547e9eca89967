import type { ReactNode } from 'react';

export interface Description {
  readonly key: string;
  readonly label: string;
  /** Null is shown as 未填. */
  readonly value: ReactNode;
  /** Something to know about this value, such as a doubt. */
  readonly mark?: ReactNode;
  /** Below the value, such as where it comes from. */
  readonly note?: ReactNode;
  readonly wide?: boolean;
}

const isEmpty = (value: ReactNode): boolean => value === null || value === undefined || value === '';

export function Descriptions({ items, dense = false }: { items: readonly Description[]; dense?: boolean }) {
  return (
    <dl className={dense ? 'gq-descriptions gq-three' : 'gq-descriptions'}>
      {items.map(({ key, label, value, mark, note, wide }) => (
        <div key={key} className={wide ? 'gq-wide' : undefined}>
          <dt>{label}</dt>
          <dd>{isEmpty(value) ? <span className="gq-missing">未填</span> : value}{mark && <> {mark}</>}{note}</dd>
        </div>
      ))}
    </dl>
  );
}
