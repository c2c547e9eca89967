import { expect, it } from 'vitest';
import { showsView, viewQuery } from './view-query.ts';

it.each([
  ['?sort=NAME&kind=A&kind=B&after=xyz&page=3', 'kind=A&kind=B&sort=NAME'],
  ['kind=B&kind=A', 'kind=B&kind=A'],
  ['view=7&before=xyz', ''],
  ['search=心理 50%25', 'search=%E5%BF%83%E7%90%86+50%25'],
])('“%s”存为“%s”，再存一次不变', (address, kept) => {
  expect(viewQuery(address)).toBe(kept);
  expect(viewQuery(kept)).toBe(kept);
});

it.each([
  ['?kind=A&page=2&view=7', 'kind=A', true],
  ['?kind=A&columns=name', 'kind=A', true],
  ['?kind=A&columns=name', 'columns=name&kind=A', true],
  ['?kind=A', 'columns=name&kind=A', false],
  ['?kind=B', 'kind=A', false],
])('“%s”就是视图“%s”：%s', (address, query, same) => {
  expect(showsView(address, query)).toBe(same);
});
