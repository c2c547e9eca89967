import { useEffect, useState } from 'react';
import { useDepartment } from '../app/department.ts';
import { formatInstant } from '../format/format.ts';
import { useViewer } from '../session/viewer.ts';

/** On paper: where it comes from, who printed it and when. */
export function PrintHeading() {
  const { title } = useDepartment();
  const { name } = useViewer();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const stamp = () => setNow(new Date().toISOString());
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return <p className="gq-print-only">工桥 · {title}　{name} 打印于 {formatInstant(now)}</p>;
}
