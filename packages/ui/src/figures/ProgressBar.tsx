import { Progress } from 'antd';

/** How far something is, in words too. `detail` such as "3,000 / 12,000 行". */
export function ProgressBar({ label, done, whole, detail }: { label: string; done: number; whole: number; detail?: string }) {
  const percent = whole > 0 ? Math.min(100, Math.floor((done / whole) * 100)) : 0;
  return (
    <div className="gq-progress-bar">
      <p role="status">{label}{detail && <span className="gq-soft"> {detail}</span>}</p>
      <Progress aria-label={label} percent={percent} />
    </div>
  );
}
