import { theme, type ThemeConfig } from 'antd';

export type ColorMode = 'light' | 'dark';

// Shades that reach 4.5:1 on their backgrounds. Red is kept for the one main button of a page: around a box that is being typed in it would look like an error.
const light = {
  colorPrimary: '#0958d9', colorLink: '#0958d9', colorInfo: '#0958d9', colorSuccess: '#237804', colorWarning: '#ad6800', colorError: '#b3261e',
  colorTextDescription: 'rgba(0,0,0,.65)', colorTextTertiary: 'rgba(0,0,0,.65)', colorTextPlaceholder: 'rgba(0,0,0,.6)',
};
const dark = {
  colorPrimary: '#7ab0ff', colorLink: '#7ab0ff', colorInfo: '#7ab0ff', colorSuccess: '#7bc862', colorWarning: '#e8b339', colorError: '#ff8077',
  colorTextDescription: 'rgba(255,255,255,.7)', colorTextTertiary: 'rgba(255,255,255,.7)', colorTextPlaceholder: 'rgba(255,255,255,.6)',
};

const accent = '#c8102e';

export function themeFor(mode: ColorMode): ThemeConfig {
  const token = mode === 'dark' ? dark : light;
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...token, borderRadius: 4, fontSize: 14, motion: false, fontFamily: 'inherit' },
    components: { Button: { colorPrimary: accent, algorithm: true, defaultHoverColor: token.colorLink, defaultHoverBorderColor: token.colorLink, defaultActiveColor: token.colorLink, defaultActiveBorderColor: token.colorLink } },
  };
}
