import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Dialog } from '../page/Dialog.tsx';
import { Note } from '../page/Note.tsx';
import type { Hit } from './finder.ts';
import { optionId, PaletteHits } from './PaletteHits.tsx';
import { useChoice } from './use-choice.ts';
import { useOffer } from './use-offer.ts';
import { useRecent } from './use-recent.ts';
import './palette.css';

const HINT = '名称、职务、文件名或页面名，也可以用拼音、首字母';

function wordsFor(text: string, count: number, waiting: boolean, failed: boolean): string {
  if (text === '') return count > 0 ? '' : '输入几个字就开始查找。';
  if (waiting) return '正在查找…';
  if (count > 0) return `${count} 项`;
  return failed ? '' : `没有找到“${text}”，可以换拼音或首字母试试。`;
}

/** Opens what is typed: whatever the features find, and the pages themselves. */
export function Palette({ onClose }: { onClose: () => void }) {
  const list = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [recent, keepRecent] = useRecent();
  const text = typed.trim();
  const { groups, waiting, failure, again } = useOffer(text, recent);
  const hits = groups.flatMap((group) => group.hits);
  const open = (hit: Hit) => {
    keepRecent(hit);
    onClose();
    void navigate(hit.path);
  };
  const { at, stand, onKeyDown } = useChoice(text, hits, waiting, open);
  return (
    <Dialog title="快速查找" onClose={onClose}>
      <div className="gq-palette">
        <Input data-first="" role="combobox" aria-label={`快速查找：${HINT}`} placeholder={HINT} autoComplete="off" spellCheck={false} aria-autocomplete="list" aria-expanded={hits.length > 0} aria-controls={list}
          aria-activedescendant={at < 0 ? undefined : optionId(list, at)} value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} />
        {failure && !waiting && <Note tone="bad" live><p>{failure}</p><Button onClick={again}>重试</Button></Note>}
        {hits.length > 0 && <PaletteHits id={list} groups={groups} hits={hits} at={at} onStand={stand} onOpen={open} />}
        <div className="gq-palette-foot gq-soft">
          <p role="status">{wordsFor(text, hits.length, waiting, failure !== null)}</p>
          <p className="gq-palette-keys"><kbd>↑</kbd> <kbd>↓</kbd> 选择　<kbd>Home</kbd> <kbd>End</kbd> 首尾　<kbd>Enter</kbd> 打开　<kbd>Esc</kbd> 关闭</p>
        </div>
      </div>
    </Dialog>
  );
}
