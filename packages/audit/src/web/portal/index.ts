export { Page } from './OwnAccessPage.tsx';
