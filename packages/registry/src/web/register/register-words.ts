import type { labels } from '@gongqiao/schema';
import type { Tone } from '@gongqiao/ui';

export type Kind = keyof typeof labels.FindingKind;
type State = keyof typeof labels.RegisterFindingState;

export const registerPath = '/register';
export const filePath = (id: string): string => `${registerPath}/${id}`;

export const fileTones: Readonly<Record<keyof typeof labels.RegisterFileState, Tone | undefined>> = { READING: 'info', COMPARED: 'good', REFUSED: 'bad' };
export const findingTones: Readonly<Record<State, Tone | undefined>> = { OPEN: 'warn', NOTED: undefined, STATED: 'info', ACCEPTED: 'good', DISMISSED: undefined, SUPERSEDED: undefined };

interface Words {
  readonly label: string;
  readonly help: string;
}

/** What accepting does, by the kind of a finding. */
export const acceptWords: Readonly<Partial<Record<Kind, Words>>> = {
  NEW: { label: '登记入库', help: '例如“属于劳动关系领域，已与登记证书核对”。按登记的内容新登记这个组织，来源记为登记管理机关。' },
  SAME_NAME: { label: '是同一个', help: '例如“证书已换发，代码以登记为准”。库中这个组织的代码改为登记的代码。' },
  CANCELLED: { label: '改为已注销', help: '例如“登记机关注销公告”。库中登记状态改为已注销，不删除。' },
};
/** What dismissing says, by the kind of a finding. */
export const dismissWords: Readonly<Partial<Record<Kind, Words>>> = {
  NEW: { label: '不属本库', help: '例如“不是劳动关系领域的”。会按代码记住，以后的文件不再提。' },
  SAME_NAME: { label: '不是同一个', help: '例如“两家同名，证书不同”。以后的文件把它列为库中没有的。' },
  CANCELLED: { label: '保留现状', help: '例如“电话核实仍在登记”。以后的文件不再提。' },
  ABSENT: { label: '核对过', help: '例如“迁往外市，证书有效”。库中内容不变，以后的文件不再提；要更正的，在组织的页上更正。' },
};
