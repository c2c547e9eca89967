import { announce, Dropdown, FlowButtons, RefusalNote, useOperation } from '@gongqiao/ui';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { showsView, viewQuery } from '../../saved-view/view-query.ts';
import { ChangeDialog, RemoveDialog, SaveDialog } from './dialogs.tsx';
import { type CountViews, ViewList } from './ViewList.tsx';
import { OverwriteViewDocument, type SavedViewData, SavedViewDocument } from './views.documents.ts';
import './views.css';

interface ViewsMenuProps {
  /** The list's key, as its domain gives it to `keepViewsOf`. */
  readonly list: string;
  readonly count?: CountViews;
}

type Asked = 'save' | 'change' | 'remove';

/** The view that the address was opened from. */
function useCurrentView(): SavedViewData | null {
  const id = useSearchParams()[0].get('view');
  const [{ data }] = useQuery({ query: SavedViewDocument, variables: { id: id ?? '' }, pause: id === null });
  return id === null ? null : (data?.savedView ?? null);
}

/** Lists kept under a name: opened by a click, and kept from the list as it stands. Everything about a list is in its address, so an address is all that a view is. */
export function ViewsMenu({ list, count }: ViewsMenuProps) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const current = useCurrentView();
  const [asked, ask] = useState<Asked | null>(null);
  const changed = current !== null && !showsView(search, current.query);
  const close = () => ask(null);
  const show = (to: string) => void navigate({ search: to }, { replace: true, preventScrollReset: true });
  return (
    <>
      <Dropdown label={<ViewLabel current={current} changed={changed} />} name={current ? `视图：${current.title}` : '视图'} align="end" marked={current !== null && !changed}>
        {(shut) => (
          <div className="gq-views">
            <ViewList list={list} current={current} count={count} onOpen={shut} />
            <div className="gq-keep gq-stack">
              {current && <CurrentButtons current={current} changed={changed} shut={shut} ask={ask} />}
              <div><button type="button" className="gq-button" onClick={() => { shut(); ask('save'); }}>保存为视图…</button></div>
            </div>
          </div>
        )}
      </Dropdown>
      {asked === 'save' && <SaveDialog list={list} query={viewQuery(search)} onSaved={(saved) => { close(); show(saved); }} onClose={close} />}
      {asked === 'change' && current && <ChangeDialog view={current} onClose={close} />}
      {asked === 'remove' && current && <RemoveDialog view={current} onRemoved={() => { close(); show(viewQuery(search)); }} onClose={close} />}
    </>
  );
}

function ViewLabel({ current, changed }: { current: SavedViewData | null; changed: boolean }) {
  if (!current) return '视图';
  return <span className="gq-view-label">视图：{current.title}{changed && '（已改动）'}</span>;
}

interface CurrentButtonsProps {
  readonly current: SavedViewData;
  readonly changed: boolean;
  readonly shut: () => void;
  readonly ask: (asked: Asked) => void;
}

/** What may be done with the view that is open, as the server offers it. */
function CurrentButtons({ current, changed, shut, ask }: CurrentButtonsProps) {
  const { search } = useLocation();
  const { run, refusal, failure } = useOperation(OverwriteViewDocument);
  const update = async () => {
    const done = await run({ id: current.id, version: current.version, query: viewQuery(search) });
    if (!done) return;
    announce(`已更新视图“${done.title}”`);
    shut();
  };
  const on = { ...(changed && { overwrite: () => void update() }), change: () => { shut(); ask('change'); }, remove: () => { shut(); ask('remove'); } };
  return (
    <>
      <RefusalNote refusal={refusal} failure={failure} />
      <div className="gq-row"><FlowButtons offers={current.offers} on={on} danger={['remove']} /></div>
    </>
  );
}
