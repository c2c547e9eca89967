import { audit } from '@gongqiao/audit/web';
import { duplicates, imports, organizations, picture, register, requests, statements } from '@gongqiao/registry/web';
import { mountDepartment } from '@gongqiao/ui';

mountDepartment({ id: 'legal-affairs', title: '法律工作部', home: () => import('./home/HomePage.tsx'), features: [organizations, picture, statements, duplicates, register, requests, imports, audit] });
