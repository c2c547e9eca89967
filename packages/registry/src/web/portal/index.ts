import './directory.css';
export { DirectoryFigures } from './DirectoryFigures.tsx';
export { DirectorySearch } from './DirectorySearch.tsx';
export { ownPage, ownPart } from './own/own-parts.tsx';
export { directoryRoutes, ownRoutes } from './routes.ts';
