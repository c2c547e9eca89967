import './directory.css';
export { DirectoryFigures } from './DirectoryFigures.tsx';
export { DirectorySearch } from './DirectorySearch.tsx';
export { directoryRoutes } from './routes.ts';
