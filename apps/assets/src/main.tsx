import { cases, rules } from '@gongqiao/decisions/web';
import { ownAccount } from '@gongqiao/identity/web';
import { messages } from '@gongqiao/notifications/web';
import { organizations } from '@gongqiao/registry/web';
import { mountDepartment } from '@gongqiao/ui';
import { bookings, closures, venues } from '@gongqiao/venues/web';

mountDepartment({ id: 'assets', title: '资产监督管理部', home: () => import('./home/HomePage.tsx'), features: [venues, bookings, closures, cases, organizations, rules, messages, ownAccount] });
