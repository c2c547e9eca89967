import { Button, Input } from '@gongqiao/ui';

export interface CriterionDraft {
  readonly title: string;
  readonly guide: string;
  readonly weight: string;
}

export const NO_CRITERION: CriterionDraft = { title: '', guide: '', weight: '' };
const WHOLE = 100;

export const criteriaInput = (criteria: readonly CriterionDraft[]) => criteria.map(({ title, guide, weight }) => ({ title, guide, weight: /^\d{1,3}$/.test(weight.trim()) ? Number(weight) : 0 }));
export const sumOf = (criteria: readonly CriterionDraft[]): number => criteriaInput(criteria).reduce((sum, { weight }) => sum + weight, 0);

interface CriteriaEditorProps {
  readonly criteria: readonly CriterionDraft[];
  readonly onChange: (criteria: readonly CriterionDraft[]) => void;
}

/** The criteria in their order; how far they are from a hundred points is said at once. */
export function CriteriaEditor({ criteria, onChange }: CriteriaEditorProps) {
  const change = (index: number, changed: Partial<CriterionDraft>) => onChange(criteria.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  const sum = sumOf(criteria);
  return (
    <div className="gq-stack">
      <ol className="gq-list-plain gq-stack">
        {criteria.map((criterion, index) => (
          <li key={index} className="gq-stack" aria-label={`第 ${index + 1} 条`}>
            <div className="gq-row">
              <Input aria-label={`第 ${index + 1} 条的名称`} placeholder="名称，如“职工需求”" maxLength={50} style={{ width: '16rem' }} value={criterion.title} onChange={({ target }) => change(index, { title: target.value })} />
              <Input aria-label={`第 ${index + 1} 条的满分`} placeholder="满分" suffix="分" inputMode="numeric" style={{ width: '6rem' }} value={criterion.weight} onChange={({ target }) => change(index, { weight: target.value })} />
              <Button size="small" disabled={criteria.length === 1} onClick={() => onChange(criteria.filter((_, at) => at !== index))}>去掉第 {index + 1} 条</Button>
            </div>
            <Input.TextArea aria-label={`第 ${index + 1} 条的评分说明`} placeholder="看什么，怎样得高分" rows={2} maxLength={500} value={criterion.guide} onChange={({ target }) => change(index, { guide: target.value })} />
          </li>
        ))}
      </ol>
      <p className="gq-row">
        <Button onClick={() => onChange([...criteria, NO_CRITERION])}>再加一条</Button>
        <span role="status" className={sum === WHOLE ? 'gq-soft' : 'gq-field-error'}>合计 {sum} 分{sum === WHOLE ? '' : `，应为 ${WHOLE} 分`}</span>
      </p>
    </div>
  );
}
