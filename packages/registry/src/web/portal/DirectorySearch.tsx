import { type LightPage, SearchForm } from '@gongqiao/ui/light';
import { directoryAddress } from './directory-address.ts';

export const SEARCH_HINT = '名称、曾用名、拼音、首字母、统一社会信用代码都可以，写一部分就行。';

/** The search field where another page than the directory offers it. */
export function DirectorySearch({ navigate }: Pick<LightPage, 'navigate'>) {
  return <SearchForm label="查找社会组织" hint={SEARCH_HINT} value="" onSearch={(q) => navigate(directoryAddress({ q }))} />;
}
