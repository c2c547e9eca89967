import { ButtonLink } from './Button.tsx';

interface Properties {
  readonly label: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** Links to the pages before and after; each is an address of its own. */
export function Pager({ label, previous, next }: Properties) {
  if (!previous && !next) return null;
  return (
    <nav className="pager" aria-label={label}>
      {previous ? <ButtonLink to={previous} rel="prev">上一页</ButtonLink> : <span />}
      {next ? <ButtonLink to={next} rel="next">下一页</ButtonLink> : <span />}
    </nav>
  );
}
