import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { EmptyState } from '../page/EmptyState.tsx';

// A page's script that is gone: the platform was updated while the tab stood open.
const outdated = (error: unknown): boolean => error instanceof Event || (error instanceof TypeError && /import|module/i.test(error.message));

export function RouteFailure() {
  const error = useRouteError();
  return (
    <EmptyState page title={outdated(error) ? '平台已更新' : '页面出错了'}>
      <p>{outdated(error) ? '请刷新页面以使用新版本，填写中的内容已存为草稿。' : '请刷新页面重试。如一直如此，请告知系统管理员。'}</p>
      <Button type="primary" onClick={() => location.reload()}>刷新页面</Button>
    </EmptyState>
  );
}
