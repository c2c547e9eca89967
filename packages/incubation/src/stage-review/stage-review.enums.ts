import { defineEnumeration } from '@gongqiao/kernel';

export const StageReviewKind = defineEnumeration('StageReviewKind', '评估的种类', { STAGE: '阶段评估', GRADUATION: '出壳评估' });
