import { yuanOfFen } from '@gongqiao/ui';

/** An amount in yuan. */
export const Yuan = ({ fen }: { readonly fen: string }) => <span className="gq-nowrap">{yuanOfFen(fen)} 元</span>;
