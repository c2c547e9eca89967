import { labels } from '@gongqiao/schema';
import { useViewer } from '@gongqiao/ui';
import type { ViewAudience } from './views.documents.ts';

/** To whom this person can give a view, in their own words: a department, or else a unit. */
export function useAudiences(): { readonly value: ViewAudience; readonly label: string }[] {
  const { departmentLabel, unit } = useViewer();
  const colleagues = departmentLabel ? `本部门：${departmentLabel}` : unit ? `本单位：${unit.name}` : null;
  return [
    { value: 'OWN', label: labels.ViewAudience.OWN },
    ...(colleagues ? [{ value: 'DEPARTMENT' as const, label: colleagues }] : []),
    { value: 'ALL', label: labels.ViewAudience.ALL },
  ];
}
