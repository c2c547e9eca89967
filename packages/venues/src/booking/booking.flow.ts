import { all, flowFor, type RowRule, withinScope } from '@gongqiao/kernel';
import type { VenuesPermission } from '../permissions.ts';
import type { Booking } from './booking.entity.ts';

/** The bookings of the organization that the viewer acts for. */
export const ownBookings: RowRule = ({ kind, organizationId }) => kind === 'ORGANIZATION' && organizationId !== null && { organization: organizationId };

const attended = (kinds: readonly string[], permission: VenuesPermission = 'venues.attend'): RowRule => (viewer) => all({ kind: kinds }, withinScope(viewer, permission));

export const bookingFlow = flowFor<Booking, VenuesPermission>()('Booking', '预约', {
  initial: 'booked',
  states: {
    booked: { label: '已预约' },
    checkedIn: { label: '已到场' },
    done: { label: '已使用' },
    noShow: { label: '未到场' },
    cancelled: { label: '已取消' },
    moved: { label: '已改约' },
    displaced: { label: '因停用取消' },
  },
  actions: {
    cancel: { label: '取消预约', from: ['booked'], to: 'cancelled', permission: 'venues.book', rows: (viewer) => all({ kind: 'HOURLY' }, ownBookings(viewer)) },
    checkIn: { label: '登记到场', from: ['booked'], to: 'checkedIn', permission: 'venues.attend', rows: attended(['HOURLY']) },
    finish: { label: '使用完毕', from: ['checkedIn'], to: 'done', permission: 'venues.attend', rows: attended(['HOURLY']) },
    miss: { label: '登记未到场', from: ['booked'], to: 'noShow', permission: 'venues.attend', rows: attended(['HOURLY']) },
    pardon: { label: '更正为已到场', from: ['noShow'], to: 'done', permission: 'venues.attend', rows: attended(['HOURLY']) },
    release: { label: '代为取消', from: ['booked'], to: 'cancelled', permission: 'venues.attend', rows: attended(['HOURLY', 'TERM']) },
    prolong: { label: '延长', from: ['booked'], to: 'booked', permission: 'venues.allocate', rows: attended(['TERM'], 'venues.allocate') },
    handBack: { label: '交还', from: ['booked'], to: 'done', permission: 'venues.allocate', rows: attended(['TERM'], 'venues.allocate') },
    callOff: { label: '不再使用', from: ['booked'], to: 'cancelled', permission: 'venues.allocate', rows: attended(['TERM'], 'venues.allocate') },
    move: { label: '改到别处', from: ['booked'], to: 'moved', permission: 'venues.maintain', rows: attended(['HOURLY'], 'venues.maintain') },
    displace: { label: '因停用取消', from: ['booked'], to: 'displaced', permission: 'venues.maintain', rows: attended(['HOURLY'], 'venues.maintain') },
    lift: { label: '恢复使用', from: ['booked'], to: 'cancelled', permission: 'venues.maintain', rows: attended(['CLOSURE'], 'venues.maintain') },
  },
});
