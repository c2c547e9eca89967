import { labels } from '@gongqiao/schema';
import { FlowButtons, Tag } from '@gongqiao/ui';
import { spacePath } from '../venue-words.ts';
import type { VenueRecord } from '../venues/venues.documents.ts';

type SpaceRow = VenueRecord['spaces']['nodes'][number];

const ORDER = ['ROOM', 'EQUIPMENT', 'DESK'];

const inOrder = (spaces: readonly SpaceRow[]): SpaceRow[] => spaces.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));

const heads = ['名称', '种类', '人数', '楼层', '设备', ''];

/** The spaces of a venue, and what can be done with each. */
export function SpacesTable({ spaces }: { spaces: readonly SpaceRow[] }) {
  if (spaces.length === 0) return <p className="gq-soft">还没有房间、工位和设备。添加以后才能公布。</p>;
  return (
    <div className="gq-scroll">
      <table className="gq-plain-table gq-stacking">
        <caption className="gq-hidden">房间、工位与设备</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head || <span className="gq-hidden">办理</span>}</th>)}</tr></thead>
        <tbody>
          {inOrder(spaces).map(({ id, name, kind, capacity, floor, equipment, available, offers }) => (
            <tr key={id}>
              <th scope="row">{name}{!available && <> <Tag tone="warn">不提供使用</Tag></>}</th>
              <td>{labels.SpaceKind[kind]}</td>
              <td><span className="gq-stacked-only">人数：</span>{kind === 'ROOM' ? capacity : '—'}</td>
              <td><span className="gq-stacked-only">楼层：</span>{floor ?? '—'}</td>
              <td><span className="gq-stacked-only">设备：</span>{equipment.join('、') || '—'}</td>
              <td><span className="gq-row"><FlowButtons offers={offers} on={{ correct: `${spacePath(id)}/correct`, close: `${spacePath(id)}/close` }} /></span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
