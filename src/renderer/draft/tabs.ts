export type ReviewTabId = 'review' | 'request' | 'history';
