import { Choice, Computed, flowOffers, Json, Many, Moment, Noun, Offer, One, propertiesForFlow, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Organization } from '../organization/organization.entity.ts';
import { fieldTitle, valueText } from '../organization/value-text.ts';
import { RegisterFile } from '../register-file/register-file.entity.ts';
import { FindingKind } from '../register-file/register-file.enums.ts';
import { RegisterValue } from '../register-file/register-file.types.ts';
import { Statement } from '../statement/statement.entity.ts';
import { registerFindingFlow, RegisterFindingState } from './register-finding.flow.ts';
import { registerFindingSearch } from './register-finding.search.ts';

/** What the register says of one field, beside what stood when it was compared. */
export interface StatedField {
  readonly field: string;
  readonly value: unknown;
  readonly present: unknown;
}

function valuesShown(row: Readonly<Record<string, unknown>>): RegisterValue[] {
  return (row['stated'] as StatedField[]).map(({ field, value, present }) => ({ field, label: fieldTitle(field), stated: valueText(field, value), present: valueText(field, present) }));
}

/** One organization of which the civil-affairs register and the registry do not say the same. */
@Noun('RegisterFinding', '比对结果', { table: 'registry_register_finding', search: registerFindingSearch, defaultOrder: 'name' })
export class RegisterFinding extends Row {
  @One(() => RegisterFile, '登记信息文件', { filter: true }) file!: RegisterFile;
  @Choice(FindingKind, '类别', { filter: true }) kind!: ValueOf<typeof FindingKind>;
  @Text('统一社会信用代码', { filter: true }) creditCode!: string;
  @Text('名称', { order: true }) name!: string;
  @One(() => Organization, '社会组织', { nullable: true, filter: true }) organization!: Organization | null;
  @Json('登记的内容', { silent: true }) stated!: readonly StatedField[];
  @Choice(RegisterFindingState, '状态', { filter: true }) state!: string;
  @Text('决定的理由', { nullable: true }) decisionReason!: string | null;
  @Text('决定人', { nullable: true }) decidedBy!: string | null;
  @Moment('决定时间', { nullable: true }) decidedAt!: Date | null;
  @Computed(() => [RegisterValue], '登记的内容与库中的内容', { needs: ['stated'], compute: valuesShown }) readonly values!: RegisterValue[];
  @Computed(() => [Offer], '现在可以办理的事项', {
    needs: (viewer) => propertiesForFlow(registerFindingFlow, viewer), compute: (row, viewer) => flowOffers(registerFindingFlow, row, viewer),
  }) readonly offers!: Offer[];
  @Many(() => Statement, 'finding', '列入的不同说法') readonly statements!: never;
}
