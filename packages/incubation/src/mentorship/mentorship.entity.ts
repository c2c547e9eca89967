import { CalendarDate, Choice, Noun, One, Row, Text, type ValueOf } from '@gongqiao/kernel';
import { Residency } from '../residency/residency.entity.ts';
import { MentorKind } from './mentorship.enums.ts';

/** Who accompanies a residency, since when; whoever came before has an end. */
@Noun('Mentorship', '导师安排', { table: 'incubation_mentorship', defaultOrder: 'startsOn' })
export class Mentorship extends Row {
  @One(() => Residency, '入驻', { public: true, filter: true }) residency!: Residency;
  @Choice(MentorKind, '从哪里来', { public: true }) kind!: ValueOf<typeof MentorKind>;
  @Text('导师', { public: true }) mentorName!: string;
  @Text('导师的账号', { hidden: true, nullable: true }) mentorId!: string | null;
  @CalendarDate('自何时起', { public: true, order: true }) startsOn!: string;
  @CalendarDate('到何时止', { public: true, nullable: true }) endedOn!: string | null;
}
