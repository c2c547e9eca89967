import { Department, Unit } from '@gongqiao/identity';
import type { Context, ValueOf } from '@gongqiao/kernel';
import type { CorrectionRequest } from '../../correction-request/correction-request.entity.ts';

type Requester = Pick<CorrectionRequest, 'requesterKind' | 'requesterName' | 'accountId' | 'unit' | 'department'>;

/** The side on which somebody stands, as others read it: a department, a unit, or the organization itself. */
export async function sideOf({ viewer, em }: Context): Promise<{ readonly title: string; readonly unit: Unit | null }> {
  if (viewer.organizationId !== null) return { title: '本组织', unit: null };
  if (viewer.department !== null) return { title: Department.labels[viewer.department as ValueOf<typeof Department>], unit: null };
  const unit = await em.findOneOrFail(Unit, { id: viewer.unitId! });
  return { title: unit.name, unit };
}

/** Who asks, and on whose behalf. */
export async function requesterOf(context: Context): Promise<Requester> {
  const { viewer } = context;
  const { title, unit } = await sideOf(context);
  const department = unit === null && viewer.organizationId === null ? (viewer.department as Requester['department']) : null;
  return { requesterKind: unit ? 'UNIT' : department ? 'DEPARTMENT' : 'ORGANIZATION', requesterName: `${title} ${viewer.name}`, accountId: viewer.accountId, unit, department };
}
