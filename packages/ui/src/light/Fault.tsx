import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface Properties {
  readonly title: string;
  readonly children: string;
  readonly onRetry: () => void;
}

/** What could not be had, and the way to try again. */
export function Fault({ title, children, onRetry }: Properties) {
  return (
    <Notice tone="fault" title={title}>
      <p>{children}</p>
      <Button onPress={onRetry}>再试一次</Button>
    </Notice>
  );
}
