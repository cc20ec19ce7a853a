export const KEY = 'sk_live_5f3c9a1e7b2d4f60';
export const USER = 'user_8d1f2a3b4c5d6e7f';
export const CONNECTION = '00000000-0000-4000-8000-00000000c001';
