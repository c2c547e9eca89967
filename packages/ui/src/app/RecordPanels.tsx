import { Suspense } from 'react';
import { Loading } from '../page/Loading.tsx';
import { useMay } from '../session/viewer.ts';
import { useDepartment } from './department.ts';

/** What the app's other features add to the page of this record. */
export function RecordPanels({ noun, id }: { noun: string; id: string }) {
  const { features } = useDepartment();
  const may = useMay();
  const panels = features.flatMap(({ key, panels: own = [] }) => own.map((one) => ({ key: `${key} ${one.permission}`, ...one }))).filter((one) => one.noun === noun && may(one.permission));
  return panels.map(({ key, panel: Panel }) => <Suspense key={key} fallback={<Loading />}><Panel noun={noun} id={id} /></Suspense>);
}
