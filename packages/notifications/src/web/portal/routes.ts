import { lazyPage, type LightRoute } from '@gongqiao/ui/light';
import { ownMessagesPath } from './paths.ts';

/** Pages of records on the portal, by their GraphQL names: where a message leads. */
export type SubjectPaths = Readonly<Record<string, (id: string) => string>>;

/** What somebody was told, by whatever they signed in as. Nobody else has to load it. */
export const messageRoutes = (load: () => Promise<{ readonly subjectPaths: SubjectPaths }>): readonly LightRoute[] => [{
  path: ownMessagesPath, page: lazyPage(async () => {
    const [{ pageWith }, { subjectPaths }] = await Promise.all([import('./MessagesPage.tsx'), load()]);
    return { Page: pageWith(subjectPaths) };
  }),
}];
