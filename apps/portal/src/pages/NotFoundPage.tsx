import { DirectorySearch } from '@gongqiao/registry/portal';
import { type LightPage, useTitle } from '@gongqiao/ui/light';

export function NotFoundPage({ navigate }: Pick<LightPage, 'navigate'>) {
  useTitle('没有这一页');
  return (
    <div className="stack">
      <h1>没有这一页</h1>
      <p>
        网址可能写错了，或者这一页已经撤下。可以查找社会组织，或<a href="/">回到首页</a>。
      </p>
      <DirectorySearch navigate={navigate} />
    </div>
  );
}
