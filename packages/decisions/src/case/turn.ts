import { defineEnumeration, type Viewer } from '@gongqiao/kernel';
import { stateNamed, trackNamed } from './track.ts';

export const Turn = defineEnumeration('Turn', '轮到谁办', { UNION: '工会', APPLICANT: '申请方', NOBODY: '已办结' });

/** What a state is called: staff and applicants read their own words. */
export function stateLabel(row: Readonly<Record<string, unknown>>, { kind }: Viewer): string {
  const { label, publicLabel } = stateNamed(trackNamed(row['flow'] as string)[0], row['state'] as string);
  return kind === 'STAFF' || kind === 'SYSTEM' ? label : (publicLabel ?? label);
}
