import { Choice, Computed, flowOffers, Integer, Json, Moment, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { duplicateFlow, DuplicateState } from './duplicate.flow.ts';
import { GROUNDS, type Ground } from './grounds.ts';

interface Found {
  readonly ground: Ground;
  readonly weight: number;
  readonly detail: string | null;
}

function groundsShown(row: Readonly<Record<string, unknown>>): string[] {
  return (row['foundGrounds'] as Found[]).map(({ ground, weight, detail }) => `${GROUNDS[ground]}${detail ? `（${detail}）` : ''} ${weight < 0 ? '−' : '+'}${Math.abs(weight)}`);
}

/** Two records that may be one organization, and why: each ground with what it adds to the score. */
@Noun('Duplicate', '疑似重复', { table: 'registry_duplicate', defaultOrder: 'score' })
export class Duplicate extends Row {
  @One(() => Organization, '甲', { column: 'first_id' }) first!: Organization;
  @One(() => Organization, '乙', { column: 'second_id' }) second!: Organization;
  @Integer('相似程度', { order: true, filter: true }) score!: number;
  @Json('依据', { silent: true }) foundGrounds!: readonly Found[];
  @Choice(DuplicateState, '状态', { filter: true }) state!: string;
  @Text('理由', { nullable: true }) decisionReason!: string | null;
  @Text('核对人', { nullable: true }) decidedBy!: string | null;
  @Moment('核对时间', { nullable: true }) decidedAt!: Date | null;
  @Computed(() => [String], '依据', { needs: ['foundGrounds'], compute: groundsShown }) readonly grounds!: string[];
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(duplicateFlow, viewer), compute: (row, viewer) => flowOffers(duplicateFlow, row, viewer) }) readonly offers!: Offer[];
}
