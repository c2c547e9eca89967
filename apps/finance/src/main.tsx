import { cases, rules } from '@gongqiao/decisions/web';
import { budget, collectiveDecisions, grants } from '@gongqiao/funds/web';
import { ownAccount } from '@gongqiao/identity/web';
import { messages } from '@gongqiao/notifications/web';
import { organizations } from '@gongqiao/registry/web';
import { retention } from '@gongqiao/retention/web';
import { mountDepartment } from '@gongqiao/ui';

mountDepartment({ id: 'finance', title: '财务部', home: () => import('./home/HomePage.tsx'), features: [cases, grants, budget, collectiveDecisions, retention, organizations, rules, messages, ownAccount] });
