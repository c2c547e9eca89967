import './calls.css';
export { applicationsPath, loadApplication, loadApplications, loadResidencies, loadResidency, residenciesPath } from './paths.ts';
export { callRoutes } from './routes.ts';
