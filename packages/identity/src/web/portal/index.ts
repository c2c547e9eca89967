export { accountRoutes, addAccountPanel } from './routes.ts';
