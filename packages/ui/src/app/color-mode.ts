import { createStore, useStore } from '../state/store.ts';
import { readStored, writeStored } from '../state/stored.ts';
import type { ColorMode } from './theme.ts';

export type ColorPreference = ColorMode | 'system';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const preference = createStore<ColorPreference>(readStored<ColorPreference>('color-mode') ?? 'system');
const mode = createStore<ColorMode>('light');

function apply(): void {
  const wanted = preference.get();
  mode.set(wanted === 'system' ? (darkSystem.matches ? 'dark' : 'light') : wanted);
  document.documentElement.dataset['theme'] = mode.get();
}

apply();
darkSystem.addEventListener('change', apply);

export const useColorMode = (): ColorMode => useStore(mode);
export const useColorPreference = (): ColorPreference => useStore(preference);

export function setColorPreference(wanted: ColorPreference): void {
  preference.set(wanted);
  writeStored('color-mode', wanted === 'system' ? null : wanted);
  apply();
}
