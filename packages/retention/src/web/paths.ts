export const expiredPath = '/expired-documents';
export const holdsPath = '/retention-holds';
