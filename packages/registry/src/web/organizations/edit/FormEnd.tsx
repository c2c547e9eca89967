import { Button } from '@gongqiao/ui';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

interface FormEndProps {
  readonly submit: string;
  readonly running: boolean;
  readonly back: string;
  readonly children?: ReactNode;
}

/** The line of buttons that stays in view. */
export function FormEnd({ submit, running, back, children }: FormEndProps) {
  const navigate = useNavigate();
  return (
    <div className="gq-form-actions gq-no-print">
      <Button type="primary" htmlType="submit" loading={running}>{submit}</Button>
      <Button disabled={running} onClick={() => void navigate(back)}>取消</Button>
      {children}
    </div>
  );
}
