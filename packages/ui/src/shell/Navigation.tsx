import { NavLink } from 'react-router';
import { useDepartment } from '../app/department.ts';
import { useMay } from '../session/viewer.ts';

/** The pages of the features that this person may use. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const { features } = useDepartment();
  const may = useMay();
  const entries = features.filter(({ permission }) => may(permission)).flatMap(({ nav }) => nav).filter(({ permission }) => !permission || may(permission));
  return (
    <nav className="gq-nav" aria-label="主要功能" id="navigation">
      <ul>
        <li><NavLink to="/" end onClick={onNavigate}>工作台首页</NavLink></li>
        {entries.map(({ title, path, count: Count }) => <li key={path}><NavLink to={path} onClick={onNavigate}>{title}{Count && <Count />}</NavLink></li>)}
      </ul>
    </nav>
  );
}
