export { DraftNote, DraftStatus } from './drafts/DraftNote.tsx';
export { EditorsNote } from './drafts/EditorsNote.tsx';
export { type FormDraft, useDraft } from './drafts/use-draft.ts';
export { ViewsMenu } from './views/ViewsMenu.tsx';
