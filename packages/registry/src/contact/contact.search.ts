import { searchIn } from '../organization/organization.search.ts';

/** By post. */
export const contactSearch = searchIn('registry_contact_words', 'contact_id');
