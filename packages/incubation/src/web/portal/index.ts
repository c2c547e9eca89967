import './calls.css';
export { applicationsPath, loadApplication, loadApplications } from './paths.ts';
export { callRoutes } from './routes.ts';
