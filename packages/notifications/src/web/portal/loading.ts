export const loadBell = () => import('./Bell.tsx');
export const loadNotificationSettings = () => import('./NotificationSettings.tsx');
