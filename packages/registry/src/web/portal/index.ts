import './directory.css';
export { DirectoryFigures } from './DirectoryFigures.tsx';
export { DirectorySearch } from './DirectorySearch.tsx';
export { directoryRoutes, ownRoutes } from './routes.ts';
