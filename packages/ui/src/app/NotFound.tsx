import { Link } from 'react-router';
import { PageHeader } from '../page/PageHeader.tsx';

export function NotFound() {
  return (
    <>
      <PageHeader title="没有这个页面" />
      <p>地址可能写错了，或者页面已经移走。<Link to="/">回到工作台首页</Link></p>
    </>
  );
}
