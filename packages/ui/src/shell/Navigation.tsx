import { NavLink } from 'react-router';
import { useEntries } from '../app/entries.ts';

/** The pages of the features that this person may use. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  return (
    <nav className="gq-nav" aria-label="主要功能" id="navigation">
      <ul>
        {useEntries().navigation.map(({ title, path, count: Count }) => <li key={path}><NavLink to={path} end={path === '/'} onClick={onNavigate}>{title}{Count && <Count />}</NavLink></li>)}
      </ul>
    </nav>
  );
}
