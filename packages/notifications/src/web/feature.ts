import { defineFeature } from '@gongqiao/ui';
import { lazy } from 'react';
import { MessageBell } from './messages/MessageBell.tsx';
import { deliveriesPath, messagesPath } from './messages-path.ts';
import { notificationsManual } from './manual.ts';

const NotificationPanel = lazy(() => import('./settings/NotificationPanel.tsx'));

/** 消息: what one was told, in every app; how else one wants to be told, on the page of the own account. */
export const messages = defineFeature({
  key: 'messages', title: '消息', nav: [],
  manual: { ...notificationsManual, section: 'messages' },
  menu: [{ title: '消息', keywords: 'xiaoxi xx', path: messagesPath }],
  header: MessageBell,
  routes: [{ path: 'messages', lazy: () => import('./messages/MessagesPage.tsx') }],
  panels: [{ noun: 'OwnAccount', panel: NotificationPanel }],
});

/** 通知送达: what could not be sent, for whoever looks after the mail server. */
export const deliveries = defineFeature({
  key: 'message-deliveries', title: '通知送达', permission: 'notifications.deliveries',
  manual: { ...notificationsManual, section: 'deliveries' },
  nav: [{ title: '通知送达', keywords: 'tongzhisongda tzsd', path: deliveriesPath }],
  routes: [{ path: 'message-deliveries', lazy: () => import('./deliveries/DeliveriesPage.tsx') }],
});
