import { pathWith, type UrlShape, urlText, type UrlValues } from '@gongqiao/ui/address';
import type { ContactFilter } from './contacts.documents.ts';

/** How the list of contacts is narrowed, as it stands in the address. */
export const contactShape = { search: urlText, organization: urlText } satisfies UrlShape;

export type ContactFilters = UrlValues<typeof contactShape>;

export const contactFilterOf = ({ search, organization }: ContactFilters): ContactFilter => ({ ...(search !== '' && { search }), ...(organization !== '' && { organizationSearch: organization }) });
export const contactsPath = (filters: Partial<ContactFilters>): string => pathWith('/contacts', filters);
