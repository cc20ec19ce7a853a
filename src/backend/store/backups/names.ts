import { type BackupReason, MAX_OTHER_BACKUPS } from '@domain/backup/backup';
import { stampOf } from '../core/folder';

/** What the name of a copy says. `takenAt` is ISO 8601 in UTC. */
export interface BackupName {
  readonly name: string;
  readonly reason: BackupReason;
  readonly takenAt: string;
}

const PREFIX: Readonly<Record<Exclude<BackupReason, 'before-update'>, string>> = {
  daily: 'daily',
  'by-hand': 'by-hand',
  'before-restore': 'before-restore',
};

const PATTERN =
  /^campaign-desk-(daily|by-hand|before-restore|v\d{1,6})-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/;

export function backupName(reason: keyof typeof PREFIX, takenAt: Date): string {
  return `campaign-desk-${PREFIX[reason]}-${stampOf(takenAt)}.db`;
}

/** The name of the copy that is made before a database of this schema is brought up to date. */
export function updateBackupName(version: number, takenAt: Date): string {
  return `campaign-desk-v${version}-${stampOf(takenAt)}.db`;
}

/**
 * Reads a file's name; `null` for files that are no copies of ours, which are left alone. A name
 * that is read holds no path.
 */
export function readBackupName(name: string): BackupName | null {
  const found = PATTERN.exec(name);
  if (found === null) return null;
  const [, what = '', day = '', hours = '', minutes = '', seconds = '', milliseconds = ''] = found;
  const takenAt = new Date(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
  if (Number.isNaN(takenAt.getTime())) return null;
  return { name, reason: what.startsWith('v') ? 'before-update' : readReason(what), takenAt: takenAt.toISOString() };
}

function readReason(what: string): BackupReason {
  return what === 'by-hand' || what === 'before-restore' ? what : 'daily';
}

/**
 * Newest first. Those from the future come last: the clock was wrong when they were made, or is
 * wrong now.
 */
function inOrder(backups: readonly BackupName[], now: Date): readonly BackupName[] {
  const time = ({ takenAt }: BackupName): string => (isFromFuture(takenAt, now) ? '' : takenAt);
  return backups.toSorted((a, b) => (time(a) === time(b) ? 0 : time(a) < time(b) ? 1 : -1));
}

const isFromFuture = (takenAt: string, now: Date): boolean => Date.parse(takenAt) > now.getTime();

/** The newest that is not from the future. */
export function newestIn(backups: readonly BackupName[], now: Date): BackupName | null {
  return inOrder(backups, now).find(({ takenAt }) => !isFromFuture(takenAt, now)) ?? null;
}

/**
 * Which backups are kept. `daily`: how many daily ones; `before`: those that were taken before this
 * time are removed, but for the newest of all (ISO 8601 in UTC; `null`: none because of its age).
 */
export interface BackupPolicy {
  readonly daily: number;
  readonly before: string | null;
}

/** Those beyond the number or the age that is kept. */
export function beyondKept(
  backups: readonly BackupName[],
  { daily, before }: BackupPolicy,
  now: Date,
): readonly BackupName[] {
  const seen = new Map<BackupReason, number>();
  return inOrder(backups, now).filter(({ reason, takenAt }, index) => {
    const count = (seen.get(reason) ?? 0) + 1;
    seen.set(reason, count);
    const isTooOld = before !== null && takenAt < before && index > 0;
    return isTooOld || count > (reason === 'daily' ? daily : MAX_OTHER_BACKUPS);
  });
}
