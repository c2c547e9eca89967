import { DownloadLink, Panel, pathWith, useViewer } from '@gongqiao/ui';

interface Sample {
  readonly name: string;
  readonly region: string;
  readonly about: string;
}

const samples: readonly Sample[] = [
  { name: 'chengyang-2018.xlsx', region: '370214', about: '城阳区报送样本（.xlsx，60 行，有各种常见的填写问题）' },
  { name: 'jimo-2018.csv', region: '370215', about: '即墨区报送样本（.csv，30 行）' },
  { name: 'laoshan-2018.xlsx', region: '370212', about: '崂山区报送样本（.xlsx，40 行，照模板填写）' },
];

/** The official form, and filled-in examples: those of one's own district first. */
export function Samples() {
  const own = useViewer().unit?.region?.code;
  const sorted = samples.toSorted((one, other) => Number(other.region === own) - Number(one.region === own));
  return (
    <Panel title="模板与样本">
      <ul className="gq-list-plain">
        <li><DownloadLink href="/download/registry/template">下载导入模板（.xlsx）</DownloadLink></li>
        {sorted.map(({ name, about }) => <li key={name}><DownloadLink href={pathWith('/download/registry/sample', { name })}>{about}</DownloadLink></li>)}
      </ul>
      <p className="gq-soft">样本中的组织、代码和电话都是虚构的，用来练习。</p>
    </Panel>
  );
}
