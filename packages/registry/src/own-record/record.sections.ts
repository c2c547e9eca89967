import { Appeal, Case, Decision, ownParty } from '@gongqiao/decisions';
import type { Viewer } from '@gongqiao/kernel';
import { CorrectionRequest } from '../correction-request/correction-request.entity.ts';
import { keepInRecord } from './own-section.ts';

const ofOrganization = ({ organizationId }: Viewer) => organizationId !== null && { organization: organizationId };

keepInRecord(
  { noun: () => CorrectionRequest, own: ofOrganization },
  { noun: () => Case, own: ownParty },
  {
    noun: () => Decision, own: ownParty,
    more: [
      { title: '依据', text: ({ basis }: Decision) => basis.map(({ text, basis: source, article }) => `${text}（${source}${article ?? ''}）`).join('；') },
      { title: '当时的事实', text: ({ facts }: Decision) => facts.filter((fact) => fact.public).map(({ label, value }) => `${label}：${value}`).join('；') },
    ],
  },
  { noun: () => Appeal, own: ownParty },
);
