import { Tag } from '@gongqiao/ui';

interface RuleShown {
  readonly text: string;
  readonly basis: string;
  readonly article: string | null;
  readonly wording: string | null;
  readonly verified: boolean;
}

/** A rule with where it stands and what it says there; one that was recalled and not read again says so. */
export function RuleText({ rule: { text, basis, article, wording, verified } }: { rule: RuleShown }) {
  return (
    <p>
      {text}　<span className="gq-soft">{basis}{article}</span> {!verified && <Tag tone="warn">原文未核对</Tag>}
      {wording && <span className="gq-soft"><br />“{wording}”</span>}
    </p>
  );
}
