import { cases, rules } from '@gongqiao/decisions/web';
import { grants } from '@gongqiao/funds/web';
import { ownAccount } from '@gongqiao/identity/web';
import { incubation } from '@gongqiao/incubation/web';
import { messages } from '@gongqiao/notifications/web';
import { claims, imports, organizations, picture, requests, statements } from '@gongqiao/registry/web';
import { mountDepartment } from '@gongqiao/ui';
import { bookings, closures, venues } from '@gongqiao/venues/web';

mountDepartment({ id: 'district', title: '区市及直属单位工作台', home: () => import('./home/HomePage.tsx'), features: [cases, organizations, picture, statements, requests, claims, imports, incubation, grants, venues, bookings, closures, rules, messages, ownAccount] });
