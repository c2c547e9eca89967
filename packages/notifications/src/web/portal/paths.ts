export const ownMessagesPath = '/my-messages';
