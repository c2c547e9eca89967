import { labels, optionsOf } from '@gongqiao/schema';
import type { FieldGroup } from '@gongqiao/ui';

export const spaceFields: FieldGroup[] = [{
  title: '房间、工位或设备', fields: [
    { key: 'name', label: '名称', kind: 'text', required: true, maxLength: 40, help: '同一处场地里不能重名。' },
    { key: 'kind', label: '种类', kind: 'choice', required: true, options: optionsOf(labels.SpaceKind), help: '房间和设备按小时预约，工位按入驻协议长期使用。' },
    { key: 'capacity', label: '可容纳人数', kind: 'number', required: true, help: '工位和设备填 1。' },
    { key: 'floor', label: '楼层', kind: 'text', maxLength: 20 },
    { key: 'available', label: '提供使用', kind: 'flag', required: true },
    { key: 'equipment', label: '设备', kind: 'words', wide: true, help: '每行一样，例如“投影”。' },
  ],
}];

export const newSpace = { name: null, kind: 'ROOM', capacity: null, floor: null, available: true, equipment: [] };
