import { useEffect, useId, useRef } from 'react';
import type { Group, Hit } from './finder.ts';

interface PaletteHitsProps {
  readonly id: string;
  readonly groups: readonly Group[];
  readonly hits: readonly Hit[];
  readonly at: number;
  readonly onStand: (index: number) => void;
  readonly onOpen: (hit: Hit) => void;
}

export const optionId = (list: string, at: number): string => `${list}-${at}`;

/** The groups as one list of options; the focus stays in the box that leads through them. */
export function PaletteHits({ id, groups, hits, at, onStand, onOpen }: PaletteHitsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }); }, [at, hits]);
  return (
    <div ref={box} id={id} role="listbox" aria-label="查找结果" className="gq-palette-hits">
      {groups.map((group) => (
        <PaletteGroup key={group.title} title={group.title}>
          {group.hits.map((hit) => {
            const index = hits.indexOf(hit);
            return (
              <button key={hit.key} type="button" id={optionId(id, index)} role="option" tabIndex={-1} aria-selected={index === at}
                onMouseDown={(event) => event.preventDefault()} onMouseMove={() => index !== at && onStand(index)} onClick={() => onOpen(hit)}>
                <span>{hit.title}</span>
                {hit.note && <span className="gq-soft">{hit.note}</span>}
              </button>
            );
          })}
        </PaletteGroup>
      ))}
    </div>
  );
}

function PaletteGroup({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId();
  return <div role="group" aria-labelledby={id}><p id={id}>{title}</p>{children}</div>;
}
