export const clubsPermissions = {
  'clubs.read': '查看社团', 'clubs.rename': '给社团改名', 'clubs.meet': '办聚会', 'clubs.accounts': '查看账目', 'clubs.telephones': '查看电话',
} as const;

export type ClubsPermission = keyof typeof clubsPermissions;
