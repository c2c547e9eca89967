import { formatTotal } from '../format/format.ts';
import { DownloadLink } from '../page/DownloadLink.tsx';
import { Dropdown } from '../page/Dropdown.tsx';

const formats = [['xlsx', 'Excel 表格（.xlsx）'], ['csv', 'CSV 文本（.csv）']] as const;

/** Downloads all that the filter lists, not only this page, with the columns shown. */
export function ExportMenu({ path, total }: { path: (format: 'xlsx' | 'csv') => string; total: number | undefined }) {
  return (
    <Dropdown label="导出" align="end">
      {(close) => (
        <div className="gq-menu">
          <p className="gq-soft">当前筛选的全部{total === undefined ? '' : ` ${formatTotal(total)} 条`}，所显示的列</p>
          {formats.map(([format, label]) => <DownloadLink key={format} href={path(format)} onStart={close}>{label}</DownloadLink>)}
        </div>
      )}
    </Dropdown>
  );
}
