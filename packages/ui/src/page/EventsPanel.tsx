import { formatInstant } from '../format/format.ts';
import { Panel } from './Panel.tsx';

interface EventData {
  readonly id: string;
  readonly action: string;
  readonly kind: string;
  readonly reason: string | null;
  readonly actorName: string;
  readonly at: string;
}

interface EventsPanelProps {
  readonly events: { readonly nodes: readonly EventData[] } | null;
  /** What each action is called; any other by its kind. */
  readonly actions: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
}

/** What was done with a row, and by whom; nothing where the viewer may not see it. */
export function EventsPanel({ events, actions, kinds }: EventsPanelProps) {
  if (!events || events.nodes.length === 0) return null;
  return (
    <Panel title="办理记录">
      <ol className="gq-timeline">
        {events.nodes.map(({ id, action, kind, reason, actorName, at }) => (
          <li key={id}>
            <p><time dateTime={at}>{formatInstant(at)}</time>　<b>{actions[action] ?? kinds[kind]}</b>　{actorName}</p>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
