import { graphql } from '@gongqiao/schema';

export const ListingsDocument = graphql(`
  query OrganizationListings($organization: ID!) {
    listings: organizationListings(organization: $organization) { id kind authority reportYear result listedOn reason sourceUrl asOf expiresOn endedOn endedBy standing }
  }
`);

export const OwnListingsDocument = graphql(`
  query OwnListings {
    listings: ownListings { id kind authority reportYear result listedOn reason sourceUrl asOf expiresOn endedOn endedBy standing }
  }
`);
