import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { type BoardConditions, boardQuery, OUTCOMES, type SearchConditions } from './api/queries.ts';
import { BoardPage } from './pages/BoardPage.tsx';
import { NotFound } from './pages/NotFound.tsx';
import { Shell } from './ui/Shell.tsx';
import { Failure } from './ui/States.tsx';

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
const oneOf = <T extends string>(value: unknown, values: readonly T[]): T | undefined =>
  values.includes(value as T) ? (value as T) : undefined;

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/board', replace: true });
  },
});

export const boardRoute = createRoute({
  getParentRoute: () => root,
  path: '/board',
  validateSearch: (search: Record<string, unknown>): BoardConditions => ({
    order: oneOf(search.order, ['recent', 'contention'] as const),
    flag: text(search.flag),
    kind: text(search.kind),
    outlet: text(search.outlet),
    place: text(search.place),
    q: text(search.q),
  }),
  component: BoardPage,
});

export const searchRoute = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): Partial<SearchConditions> => ({
    q: text(search.q),
    scope: oneOf(search.scope, ['articles', 'claims', 'names'] as const),
    order: oneOf(search.order, ['relevance', 'date'] as const),
    outlet: text(search.outlet),
  }),
  component: lazyRouteComponent(() => import('./pages/SearchPage.tsx'), 'SearchPage'),
});

export const claimRoute = createRoute({
  getParentRoute: () => root,
  path: '/claims/$id',
  component: lazyRouteComponent(() => import('./pages/ClaimPage.tsx'), 'ClaimPage'),
});

export const reportRoute = createRoute({
  getParentRoute: () => root,
  path: '/articles/$id',
  component: lazyRouteComponent(() => import('./pages/ReportPage.tsx'), 'ReportPage'),
});

const episodesRoute = createRoute({
  getParentRoute: () => root,
  path: '/episodes',
  component: lazyRouteComponent(() => import('./pages/EpisodesPage.tsx'), 'EpisodesPage'),
});

export const episodeRoute = createRoute({
  getParentRoute: () => root,
  path: '/episodes/$id',
  component: lazyRouteComponent(() => import('./pages/EpisodePage.tsx'), 'EpisodePage'),
});

const patternsRoute = createRoute({
  getParentRoute: () => root,
  path: '/patterns',
  component: lazyRouteComponent(() => import('./pages/PatternsPage.tsx'), 'PatternsPage'),
});

export const patternRoute = createRoute({
  getParentRoute: () => root,
  path: '/patterns/$id',
  component: lazyRouteComponent(() => import('./pages/PatternPage.tsx'), 'PatternPage'),
});

const sourcesRoute = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('./pages/SourcesPage.tsx'), 'SourcesPage'),
});

export const sourceRoute = createRoute({
  getParentRoute: () => root,
  path: '/sources/$key',
  validateSearch: (search: Record<string, unknown>): { outcome?: (typeof OUTCOMES)[number] | undefined } => ({
    outcome: oneOf(search.outcome, OUTCOMES),
  }),
  component: lazyRouteComponent(() => import('./pages/SourcePage.tsx'), 'SourcePage'),
});

const addRoute = createRoute({
  getParentRoute: () => root,
  path: '/add',
  component: lazyRouteComponent(() => import('./pages/AddPage.tsx'), 'AddPage'),
});

const privateRoute = createRoute({
  getParentRoute: () => root,
  path: '/private',
  component: lazyRouteComponent(() => import('./pages/PrivatePage.tsx'), 'PrivatePage'),
});

const routes = root.addChildren([
  home,
  boardRoute,
  searchRoute,
  claimRoute,
  reportRoute,
  episodesRoute,
  episodeRoute,
  patternsRoute,
  patternRoute,
  sourcesRoute,
  sourceRoute,
  addRoute,
  privateRoute,
]);

/** The pages and their addresses; the board's data are asked for before its script has run. */
export function makeRouter(client: QueryClient) {
  if (location.pathname === '/') void client.prefetchInfiniteQuery(boardQuery({}));
  return createRouter({
    routeTree: routes,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
