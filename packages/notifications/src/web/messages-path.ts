export const messagesPath = '/messages';
export const deliveriesPath = '/message-deliveries';
