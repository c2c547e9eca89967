import { Link } from 'react-router';
import { type ColorPreference, setColorPreference, useColorPreference } from '../app/color-mode.ts';
import { useEntries } from '../app/entries.ts';
import { Dropdown } from '../page/Dropdown.tsx';
import { signOut } from '../session/auth.ts';
import { useViewer } from '../session/viewer.ts';

const preferences: readonly (readonly [ColorPreference, string])[] = [['system', '跟随系统'], ['light', '浅色'], ['dark', '深色']];

export function AccountMenu() {
  const { name, account, unit, departmentLabel } = useViewer();
  const { menu } = useEntries();
  const chosen = useColorPreference();
  return (
    <Dropdown label={name} name={`账号：${name}`} align="end">
      {(close) => (
        <div className="gq-menu">
          <p><b>{name}</b><br /><span className="gq-soft">{[unit?.name, departmentLabel].filter(Boolean).join(' · ')}<br />账号 {account}</span></p>
          {menu.map(({ title, path }) => <Link key={path} to={path} onClick={close}>{title}</Link>)}
          <fieldset className="gq-choices gq-inline">
            <legend>显示</legend>
            {preferences.map(([value, label]) => (
              <label key={value}><input type="radio" name="color-mode" checked={chosen === value} onChange={() => setColorPreference(value)} /> {label}</label>
            ))}
          </fieldset>
          <button type="button" className="gq-button" onClick={() => void signOut()}>退出登录</button>
        </div>
      )}
    </Dropdown>
  );
}
