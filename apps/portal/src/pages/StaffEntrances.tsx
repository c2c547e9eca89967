const entrances = [
  { to: '/district/', label: '区市及直属单位工作台', note: '报送、导入和更正本单位范围内的组织' },
  { to: '/legal-affairs/', label: '法律工作部', note: '全市数据的汇总、核对与公开' },
  { to: '/assets/', label: '资产监督管理部', note: '场地的公布、预约和停用' },
  { to: '/finance/', label: '财务部', note: '预算科目、扶持资金的审批和拨付，集体决策' },
  { to: '/administration/', label: '账号与授权', note: '系统、安全、审计三类管理员' },
];

export function StaffEntrances() {
  return (
    <section className="panel no-print" aria-labelledby="staff">
      <h2 id="staff">工会工作人员登录</h2>
      <ul className="plain entrances">
        {entrances.map(({ to, label, note }) => (
          <li key={to}>
            <a href={to}>{label}</a>
            <p className="hint">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
