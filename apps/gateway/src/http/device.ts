const BROWSERS = [['MicroMessenger', '微信'], ['wxwork', '企业微信'], ['Edg', 'Edge'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari']] as const;
const SYSTEMS = [['Windows', 'Windows'], ['Android', '安卓'], ['iPhone', '苹果手机'], ['iPad', '苹果平板'], ['Mac OS X', 'Mac'], ['Linux', 'Linux']] as const;

/** A browser in the words in which its owner recognizes it, from what it says of itself; nothing of that is kept beside. */
export function deviceOf(userAgent: string | undefined): string {
  const named = (words: readonly (readonly [string, string])[]) => words.find(([sign]) => userAgent?.includes(sign))?.[1];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  if (!browser && !system) return '';
  return browser && system ? `${browser}（${system}）` : (browser ?? system)!;
}
