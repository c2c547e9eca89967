/** Shown while something is read for the first time; appears after a moment only, so that quick answers do not flicker. */
export function Loading({ label = '正在读取…' }: { label?: string }) {
  return <p role="status" className="gq-loading">{label}</p>;
}
