import { Unit } from '@gongqiao/identity';
import { addField, Link } from '@gongqiao/kernel';
import { Region } from './region.entity.ts';

addField(Unit, 'region', Link(() => Region, '所在区市', { public: true, column: 'region_code', key: 'code' }));
