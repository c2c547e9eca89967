import { decisionsPath, loadDecision, loadDecisions } from '@gongqiao/decisions/portal';
import { fundRoutes } from '@gongqiao/funds/portal';
import { applicationsPath, callRoutes, loadApplication, loadApplications, loadResidencies, loadResidency, residenciesPath } from '@gongqiao/incubation/portal';
import { directoryRoutes, ownPage, ownPart, ownRoutes } from '@gongqiao/registry/portal';
import { accountRoutes, addAccountPanel } from '@gongqiao/identity/portal';
import { loadNotificationSettings, messageRoutes } from '@gongqiao/notifications/portal';
import { venueRoutes } from '@gongqiao/venues/portal';
import { lazyPage, type LightRoute } from '@gongqiao/ui/light';
import { Route, Switch, useLocation, useSearchParams } from 'wouter';
import { LandingPage } from './pages/LandingPage.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { Shell } from './shell/Shell.tsx';
import { useFollowedLinks } from './shell/use-followed-links.ts';
import { usePageFocus } from './shell/use-page-focus.ts';

type Params = Readonly<Record<string, string | undefined>>;

addAccountPanel(loadNotificationSettings);

const routes: readonly LightRoute[] = [
  { path: '/', page: LandingPage }, { path: '/about', page: lazyPage(() => import('./pages/AboutPage.tsx')) }, { path: '/sign-in', page: lazyPage(() => import('./pages/SignInPage.tsx')) }, ...directoryRoutes, ...callRoutes, ...ownRoutes, ...venueRoutes,
  { path: '/register', page: lazyPage(() => import('./pages/RegisterPage.tsx')) }, { path: '/reset-password', page: lazyPage(() => import('./pages/ResetPasswordPage.tsx')) }, ...accountRoutes, ...messageRoutes(() => import('./subject-paths.ts')),
  ownPart({ path: '/my-organization/access', label: '谁看过、谁改过', load: () => import('@gongqiao/audit/portal') }),
  ownPart({ path: decisionsPath, label: '办理与决定', load: loadDecisions }), ownPage(`${decisionsPath}/:id`, loadDecision),
  ownPart({ path: applicationsPath, label: '入驻申请', load: loadApplications, everybody: true }), ownPage(`${applicationsPath}/:id`, loadApplication, true),
  ...fundRoutes, { path: '/manual/:key?', page: lazyPage(() => import('./manual/ManualPage.tsx')) },
  ownPart({ path: residenciesPath, label: '我的入驻', load: loadResidencies, everybody: true }), ownPage(`${residenciesPath}/:id`, loadResidency, true),
];

export function App() {
  const [path, navigate] = useLocation();
  const [search] = useSearchParams();
  useFollowedLinks(navigate);
  const main = usePageFocus(path);
  return (
    <Shell main={main} path={path}>
      <Switch>
        {routes.map(({ path: pattern, page: Page }) => (
          <Route key={pattern} path={pattern}>
            {(params) => <Page key={(params as Params)['id']} params={params as Params} search={search} navigate={navigate} />}
          </Route>
        ))}
        <Route>
          <NotFoundPage navigate={navigate} />
        </Route>
      </Switch>
    </Shell>
  );
}
