import { announce, ReasonDialog, useOperation } from '@gongqiao/ui';
import { ViewDialog } from './ViewDialog.tsx';
import { searchOf } from './ViewList.tsx';
import { ChangeViewDocument, RemoveViewDocument, type SavedViewData, SaveViewDocument } from './views.documents.ts';

const fresh = { title: '', audience: 'OWN' } as const;

interface SaveDialogProps {
  readonly list: string;
  readonly query: string;
  /** With the address of the new view. */
  readonly onSaved: (search: string) => void;
  readonly onClose: () => void;
}

export function SaveDialog({ list, query, onSaved, onClose }: SaveDialogProps) {
  const { run, running, refusal, failure } = useOperation(SaveViewDocument);
  const save = async (stated: Pick<SavedViewData, 'title' | 'audience'>) => {
    const done = await run({ input: { list, query, ...stated } });
    if (!done) return;
    announce(`已保存视图“${done.title}”`);
    onSaved(searchOf({ id: done.id, query }));
  };
  return <ViewDialog heading="保存为视图" initial={fresh} running={running} refusal={refusal} failure={failure} onSave={(stated) => void save(stated)} onClose={onClose} />;
}

interface ViewProps {
  readonly view: SavedViewData;
  readonly onClose: () => void;
}

export function ChangeDialog({ view, onClose }: ViewProps) {
  const { run, running, refusal, failure } = useOperation(ChangeViewDocument);
  const change = async (stated: Pick<SavedViewData, 'title' | 'audience'>) => {
    const done = await run({ id: view.id, version: view.version, ...stated });
    if (!done) return;
    announce(`已改视图“${done.title}”`);
    onClose();
  };
  return <ViewDialog heading="视图：改名或共享" initial={view} running={running} refusal={refusal} failure={failure} onSave={(stated) => void change(stated)} onClose={onClose} />;
}

export function RemoveDialog({ view, onRemoved, onClose }: ViewProps & { onRemoved: () => void }) {
  const { run, running, refusal, failure } = useOperation(RemoveViewDocument);
  const remove = async () => {
    if (!(await run({ id: view.id, version: view.version }))) return;
    announce(`已删除视图“${view.title}”`);
    onRemoved();
  };
  return (
    <ReasonDialog title="删除视图" confirm="删除" danger reason="none" running={running} refusal={refusal} failure={failure} onConfirm={() => void remove()} onClose={onClose}>
      <p>删除视图“{view.title}”？{view.audience !== 'OWN' && '同事也不能再用它。'}列表中的内容不受影响。</p>
    </ReasonDialog>
  );
}
