import { graphql, type ResultOf } from '@gongqiao/schema';

export const UnreadMessagesDocument = graphql(`
  query UnreadMessages {
    unreadMessages
  }
`);

export const MessagesDocument = graphql(`
  query Messages($filter: MessageFilter, $orderBy: MessageOrderBy, $first: Int, $after: String, $last: Int, $before: String) {
    page: myMessages(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id kind title text subjectType subjectId toldAt readAt }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

export const MessageTotalDocument = graphql(`
  query MessageTotal($filter: MessageFilter, $upTo: Int) {
    page: myMessages(filter: $filter) { totalCount(upTo: $upTo) }
  }
`);

export const ReadMessageDocument = graphql(`
  mutation ReadMessage($id: ID!) {
    result: readMessage(id: $id) { __typename ... on Message { id readAt } ... on Refusal { code message fields } }
  }
`);

export const ReadAllMessagesDocument = graphql(`
  mutation ReadAllMessages {
    result: readAllMessages { __typename ... on MessagesRead { count } ... on Refusal { code message fields } }
  }
`);

export const PreferenceDocument = graphql(`
  query NotificationPreference {
    notificationPreference { channels mailOffered mailAddress mailKinds smsKinds wecomKinds digest quietFrom quietTo }
  }
`);

export const KeepPreferenceDocument = graphql(`
  mutation KeepNotificationPreference($input: NotificationPreferenceInput!) {
    result: keepNotificationPreference(input: $input) {
      __typename ... on NotificationPreference { channels mailOffered mailAddress mailKinds smsKinds wecomKinds digest quietFrom quietTo } ... on Refusal { code message fields }
    }
  }
`);

export type MessageRow = ResultOf<typeof MessagesDocument>['page']['nodes'][number];
export type Preference = ResultOf<typeof PreferenceDocument>['notificationPreference'];

/** Which messages a page shows. */
export const SHOWN = { unread: '未读', all: '全部', copies: '抄送' } as const;
export type Shown = keyof typeof SHOWN;
export const filterOf: Readonly<Record<Shown, { unread?: boolean; kind?: 'COPY'[] }>> = { unread: { unread: true }, all: {}, copies: { kind: ['COPY'] } };
