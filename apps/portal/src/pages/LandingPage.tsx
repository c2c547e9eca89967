import { DirectoryFigures, DirectorySearch } from '@gongqiao/registry/portal';
import { type LightPage, useTitle } from '@gongqiao/ui/light';
import { StaffEntrances } from './StaffEntrances.tsx';

export function LandingPage({ navigate }: LightPage) {
  useTitle('工桥');
  return (
    <div className="stack landing">
      <section className="opening stack">
        <h1>找身边为职工服务的社会组织</h1>
        <p>就业、技能、收入分配、社会保障、安全卫生、民主权利、精神文化：哪些组织在做，登记在哪里，怎样开展工作，这里都能查到。</p>
        <DirectorySearch navigate={navigate} />
      </section>
      <DirectoryFigures />
      <StaffEntrances />
    </div>
  );
}
