/** Why two records may be one. */
export const GROUNDS = { CODE: '代码相同', NAME: '名称相同', FORMER_NAME: '名称与曾用名相同', SIMILAR_NAME: '名称相近', PHONE: '联系电话相同', ADDRESS: '街道相同', OTHER_CODE: '两个有效的代码不同' } as const;

export type Ground = keyof typeof GROUNDS;

/** What each adds to the score: of those about names the best one, of a similar name as much as it is similar. Below `LEAST` a pair is not shown. */
export const WEIGHTS: Readonly<Record<Ground, number>> = { CODE: 80, NAME: 60, FORMER_NAME: 50, SIMILAR_NAME: 60, PHONE: 25, ADDRESS: 10, OTHER_CODE: -40 };
export const LEAST = 40;
