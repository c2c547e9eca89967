import { type LightPage, SearchForm, useTitle } from '@gongqiao/ui/light';
import { directoryAddress, readAddress } from './directory-address.ts';
import { DirectoryFilters } from './DirectoryFilters.tsx';
import { DirectoryResults } from './DirectoryResults.tsx';
import { SEARCH_HINT } from './DirectorySearch.tsx';

export function DirectoryPage({ search, navigate }: LightPage) {
  const address = readAddress(search);
  useTitle(address.q ? `${address.q} - 社会组织名录` : '社会组织名录');
  return (
    <div className="stack directory">
      <h1>社会组织名录</h1>
      <SearchForm key={address.q} label="查找社会组织" hint={SEARCH_HINT} value={address.q} onSearch={(q) => navigate(directoryAddress({ q }, address))} />
      <DirectoryFilters address={address} navigate={navigate} />
      <DirectoryResults address={address} />
    </div>
  );
}
