import { anonymous, type Viewer } from '@gongqiao/kernel';

/** A member of staff with permissions in scopes: `staff({ 'registry.read': ['370214'] })`. */
export function staff(grants: Readonly<Record<string, readonly string[]>>, overrides: Partial<Viewer> = {}): Viewer {
  return { ...anonymous, kind: 'STAFF', accountId: '00000000-0000-7000-8000-000000000001', name: '王（经办）', grants: new Map(Object.entries(grants)), ...overrides };
}
