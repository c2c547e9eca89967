import { audit } from '@gongqiao/audit/web';
import { cases, reviews, rules } from '@gongqiao/decisions/web';
import { budget, collectiveDecisions, grants } from '@gongqiao/funds/web';
import { ownAccount } from '@gongqiao/identity/web';
import { blindReviews, hallJudging, incubation } from '@gongqiao/incubation/web';
import { messages } from '@gongqiao/notifications/web';
import { claims, duplicates, imports, lists, organizations, picture, register, requests, statements } from '@gongqiao/registry/web';
import { retention } from '@gongqiao/retention/web';
import { mountDepartment } from '@gongqiao/ui';

mountDepartment({ id: 'legal-affairs', title: '法律工作部', home: () => import('./home/HomePage.tsx'), features: [cases, organizations, picture, statements, duplicates, register, lists, requests, claims, imports, incubation, blindReviews, hallJudging, grants, budget, collectiveDecisions, retention, audit, reviews, rules, messages, ownAccount] });
