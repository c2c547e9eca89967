/** Where the notice of a decision is printed from. */
export const noticeAddress = (id: string, as: 'pdf' | 'docx'): string => `/download/documents/official?id=${id}&as=${as}`;
