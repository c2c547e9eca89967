/** 用语表：中文 -> 代码中叫什么、什么意思、不用哪些说法 */
export const venuesTerms = {
  场地: { english: 'Venue', meaning: '工会提供给社会组织使用的一处基地，有房间、工位和设备', avoid: ['Place', 'Base'] },
  '房间、工位或设备': { english: 'Space', meaning: '场地里可以单独使用的一处', avoid: ['Resource', 'Room'] },
  预约: { english: 'Booking', meaning: '一处由谁从何时用到何时；按小时预约，或者按入驻协议长期使用', avoid: ['Reservation', 'Order'] },
  停用: { english: 'Closure', meaning: '一处在一段时间里不能使用；这段时间的预约改到别处，或者取消', avoid: ['Lock'] },
  未到场: { english: 'no-show', meaning: '预约了而没有来；满次数的按公布的规则暂停预约', avoid: ['Violation'] },
} as const;
