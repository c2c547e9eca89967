import { askRoute, Button, ReasonDialog, type SignInProblem, withProof } from '@gongqiao/ui';
import { useState } from 'react';

interface PhoneRevealProps {
  readonly claim: string;
  readonly masked: string | null;
}

/** The applicant's number: masked, and told for a purpose that is kept with who asked. */
export function PhoneReveal({ claim, masked }: PhoneRevealProps) {
  const [asking, setAsking] = useState(false);
  const [phone, setPhone] = useState<string | null>(null);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const reveal = async (purpose: string) => {
    const answer = await withProof(() => askRoute<{ phone: string }>('/auth/claim-phone', { claim, purpose }), (given) => ('problem' in given ? given.problem.code : undefined));
    if ('problem' in answer) return setProblem(answer.problem);
    setPhone(answer.given.phone);
    setAsking(false);
  };
  if (!masked) return <span className="gq-missing">没有登记</span>;
  return (
    <>
      <span className="gq-row">{phone ?? masked}{phone === null && <Button size="small" onClick={() => setAsking(true)}>看号码</Button>}</span>
      {asking && (
        <ReasonDialog title="看申请人的手机号码" confirm="看号码" reason="required" label="用途" running={false} refusal={null} failure={problem?.message ?? null} onConfirm={(purpose) => void reveal(purpose)} onClose={() => setAsking(false)}>
          <p>谁在什么时候、为什么看了号码，都记入审计。请只用来核实这件认领。</p>
        </ReasonDialog>
      )}
    </>
  );
}
