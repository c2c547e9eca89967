import { ServiceLevels } from '@gongqiao/decisions/portal';
import { type LightPage, useTitle } from '@gongqiao/ui/light';

export function Page(_: LightPage) {
  useTitle('说明');
  return (
    <article className="stack about">
      <h1>说明</h1>
      <section className="panel stack">
        <h2>这里有什么</h2>
        <p>这里是劳动关系领域社会组织的公开名录，收录工作内容与职工的就业、技能、收入分配、社会保障、安全卫生、民主权利和精神文化有关的社会组织，没有登记的也收录。</p>
        <p>建立名录的依据是青岛市总工会《关于推进工会联系引导劳动关系领域社会组织工作的实施意见》（青工〔2018〕21号）第四部分“摸清底数”。</p>
      </section>
      <section className="panel stack">
        <h2>怎样查找</h2>
        <ul className="list">
          <li>写名称的一部分，例如“心理”。</li>
          <li>写拼音或首字母，例如“gongyi”或“gy”。</li>
          <li>写曾用名，或统一社会信用代码的一部分。</li>
          <li>条件都记在网址里，可以收藏，也可以发给别人。</li>
        </ul>
      </section>
      <section className="panel stack">
        <h2>公开什么，不公开什么</h2>
        <p>公开名称、登记信息、所在地、业务领域、活动内容、工作方式、评估等级和是否建立工会。人数、收入、资金来源和联系电话不公开。</p>
        <p>公开的内容每月另成文件，见<a href="/open-data">开放数据</a>。</p>
        <p>浏览名录不用登录，不使用 cookie，也不记录是谁在看。登录后才有一个 cookie，退出就没有了。注册用的手机号加密保存，不公开；可以随时注销账号，号码即删去。</p>
      </section>
      <section className="panel stack">
        <h2>内容有误怎么办</h2>
        <p>社会组织可以<a href="/register">注册</a>后认领自己的记录，由区市总工会核实；核实后<a href="/my-organization">登录</a>查看自己的全部资料，申请更正，附上照片，在这里看办理结果和理由。其他人请向组织所在区市的总工会或市总工会法律工作部反映。更正的时间和理由都有记录。</p>
      </section>
      <ServiceLevels />
      <section className="panel stack">
        <h2>无障碍</h2>
        <p>本网站按 WCAG 2.2 AA 级制作：只用键盘可以完成全部操作，可放大到四倍，支持读屏软件，颜色随系统的浅色或深色设置。每次发布前用 axe 检查每一页。</p>
      </section>
    </article>
  );
}
