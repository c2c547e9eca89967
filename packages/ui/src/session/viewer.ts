import { graphql, type ResultOf } from '@gongqiao/schema';
import { createContext, useContext } from 'react';

export const ViewerDocument = graphql(`
  query Viewer {
    viewer { kind name account department departmentLabel permissions unit { id code name kind region { code name } } }
  }
`);

export type ViewerData = ResultOf<typeof ViewerDocument>['viewer'];

const ViewerContext = createContext<ViewerData | null>(null);
export const ViewerProvider = ViewerContext.Provider;

/** Who is signed in. What they may do with a record is said by its `offers`, not by this. */
export function useViewer(): ViewerData {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer() outside the signed-in part');
  return viewer;
}

/** Whether the viewer holds a permission somewhere: for what is no record's `offers`, such as navigation. What needs none, everybody may. */
export function useMay(): (permission: string | undefined) => boolean {
  const { permissions } = useViewer();
  return (permission) => permission === undefined || permissions.includes(permission);
}
