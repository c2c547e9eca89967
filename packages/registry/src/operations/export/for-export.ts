import { type Context, EVERYWHERE, scopesFor, type Viewer } from '@gongqiao/kernel';

function shared(one: readonly string[], other: readonly string[]): readonly string[] {
  if (one.includes(EVERYWHERE)) return other;
  return other.includes(EVERYWHERE) ? one : one.filter((scope) => other.includes(scope));
}

function narrowed(viewer: Viewer): Viewer {
  const grants = new Map(viewer.grants).set('registry.read', shared(scopesFor(viewer, 'registry.read'), scopesFor(viewer, 'registry.export')));
  return { ...viewer, grants };
}

/** The context that an export runs in: whoever reads the whole city by one role, and exports one district by another, exports that district. */
export function forExport(context: Context): Context {
  return { ...context, viewer: narrowed(context.viewer) };
}
