/** A number in the navigation, read out with what it counts; none where there is nothing to do. */
export function NavigationCount({ count, label }: { count: number; label: string }) {
  if (count === 0) return null;
  return <span className="gq-nav-count">{count > 99 ? '99+' : count}<span className="gq-hidden">{label}</span></span>;
}
