import type { Dimension } from './picture.documents.ts';

/** One dimension of the picture, and how it is drawn. */
export interface PanelDescription {
  readonly dimension: Dimension;
  readonly title: string;
  /** One organization can stand under several values. */
  readonly several?: boolean;
  /** What those without a value are called, if they are not 未填. */
  readonly missing?: string;
  /** Values without organizations are left out. */
  readonly onlyUsed?: boolean;
  readonly most?: number;
}

export const panels: readonly PanelDescription[] = [
  { dimension: 'REGION', title: '地区' },
  { dimension: 'KIND', title: '组织类型', onlyUsed: true },
  { dimension: 'LABOUR_DOMAIN', title: '业务领域', several: true },
  { dimension: 'FUNDING_SOURCE', title: '资金来源', several: true },
  { dimension: 'ACTIVITY', title: '活动内容', several: true, most: 12 },
  { dimension: 'METHOD', title: '工作方式', several: true },
  { dimension: 'SCALE', title: '规模（专职人数）' },
  { dimension: 'REGISTRATION_STATUS', title: '登记状态' },
  { dimension: 'HAS_UNION', title: '建会情况' },
  { dimension: 'ASSESSMENT_LEVEL', title: '评估等级', missing: '没有等级' },
  { dimension: 'DOUBT', title: '存疑', several: true },
  { dimension: 'MISSING', title: '缺项', several: true },
];

export const panelOf = (dimension: Dimension): PanelDescription => panels.find((panel) => panel.dimension === dimension)!;
