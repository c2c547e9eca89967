export { fundRoutes } from './routes.ts';
