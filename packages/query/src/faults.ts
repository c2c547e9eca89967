import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

function fault(code: string) {
  return (message: string, options: GraphQLErrorOptions = {}): GraphQLError => new GraphQLError(message, { ...options, extensions: { code } });
}

export const badInput = fault('BAD_USER_INPUT');
export const unauthenticated = fault('UNAUTHENTICATED');
export const forbidden = fault('FORBIDDEN');
