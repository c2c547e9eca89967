import { RowLink } from '@gongqiao/ui';
import { accountPath } from '../accounts/feature.ts';

/** Whose grant it is, with the way to the account. */
export function AccountLink({ account }: { account: { readonly id: string; readonly displayName: string } | null }) {
  return account ? <RowLink to={accountPath(account.id)}>{account.displayName}</RowLink> : <span className="gq-missing">看不到的账号</span>;
}
