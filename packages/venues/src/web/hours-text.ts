export const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

interface Hours {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** Opening hours as people say them: days with the same hours together. */
export function hoursText(hours: readonly Hours[]): string {
  const daily = WEEKDAYS.map((name, index) => ({ name, text: hours.filter(({ weekday }) => weekday === index + 1).map(({ from, to }) => `${from}–${to}`).join('、') }));
  const runs = daily.reduce<{ first: string; last: string; text: string }[]>((all, { name, text }) => {
    const last = all.at(-1);
    if (last?.text === text) last.last = name;
    else all.push({ first: name, last: name, text });
    return all;
  }, []);
  return runs.filter(({ text }) => text).map(({ first, last, text }) => `星期${first}${first === last ? '' : `至${last}`} ${text}`).join('；');
}
