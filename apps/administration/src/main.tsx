import { accounts, grants, ownAccount } from '@gongqiao/identity/web';
import { deliveries, messages } from '@gongqiao/notifications/web';
import { agreements } from '@gongqiao/partners/web';
import { mountDepartment } from '@gongqiao/ui';

mountDepartment({ id: 'administration', title: '账号与授权', home: () => import('./home/HomePage.tsx'), features: [accounts, grants, agreements, deliveries, messages, ownAccount] });
