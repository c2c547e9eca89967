import { Choice, Computed, flowOffers, Integer, Noun, Offer, One, propertiesForFlow, Row, Text } from '@gongqiao/kernel';
import { Club } from './club.entity.ts';
import { meetingFlow, MeetingState } from './meeting.flow.ts';

@Noun('Meeting', '聚会', { table: 'clubs_meeting', defaultOrder: 'subject' })
export class Meeting extends Row {
  @Text('主题', { public: true, order: true, filter: true }) subject!: string;
  @One(() => Club, '社团', { filter: true }) club!: Club;
  @Choice(MeetingState, '状态', { public: true, filter: true }) state!: string;
  @Integer('到场人数', { nullable: true, filter: true, order: true }) attendance!: number | null;
  @Computed(() => [Offer], '现在可以办理的事项', { needs: (viewer) => propertiesForFlow(meetingFlow, viewer), compute: (row, viewer) => flowOffers(meetingFlow, row, viewer) }) readonly offers!: Offer[];
}
