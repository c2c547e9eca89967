// Where a page begins goes stale with the rows; which view it was is not what it says.
const NOT_KEPT = ['after', 'before', 'page', 'view'];

/** What of a list's address a view keeps, always written alike, so that two can be compared: filters, order, size and columns. */
export function viewQuery(address: string): string {
  const parameters = new URLSearchParams(address);
  for (const name of NOT_KEPT) parameters.delete(name);
  parameters.sort();
  return parameters.toString();
}

/** Whether an address shows just what a view keeps. A view that keeps no columns leaves them to everybody's own habit. */
export function showsView(address: string, query: string): boolean {
  const parameters = new URLSearchParams(address);
  if (!new URLSearchParams(query).has('columns')) parameters.delete('columns');
  return viewQuery(parameters.toString()) === query;
}
