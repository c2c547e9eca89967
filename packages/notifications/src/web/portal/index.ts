export { loadBell, loadNotificationSettings } from './loading.ts';
export { messageRoutes } from './routes.ts';
