import { lazyPage, type LightRoute } from '@gongqiao/ui/light';
import { ownMessagesPath } from './paths.ts';

/** Pages of records on the portal, by their GraphQL names: where a message leads. */
export type SubjectPaths = Readonly<Record<string, (id: string) => string>>;

/** What somebody was told, by whatever they signed in as. Nobody else has to load it. */
export const messageRoutes = (paths: SubjectPaths): readonly LightRoute[] => [{
  path: ownMessagesPath, page: lazyPage(async () => {
    const { pageWith } = await import('./MessagesPage.tsx');
    return { Page: pageWith(paths) };
  }),
}];
