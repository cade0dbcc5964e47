import type { Translation } from '../translation'
import type { dataFile as source } from '../zh-CN/dataFile'

/** Words of the data file, its backups and its moving to another PC. */
export const dataFile: Translation<typeof source> = {
  title: 'Data and backups',
  lead: 'Everything of the shop lies in one file on this PC. It is backed up every hour of a show, when a show ends and before each update; old backups are thinned out.',
  last: 'Last backup',
  never: 'none yet',
  making: 'Backing up…',
  check: 'Data check',
  checks: {
    running: 'checking…',
    whole: 'all is well',
    books_differ: 'sums do not add up',
    not_done: 'not checked yet',
  },
  makeNow: 'Back up now',
  made: 'The backup is done',
  openFolder: 'Open the folder of backups',
  restore: 'Restore a backup…',
  problems: {
    disk_full: 'No backup was made: the disk has too little room. Selling goes on; it is tried again later.',
    backup_failed:
      'No backup was made: its folder cannot be written. Selling goes on; it is tried again later.',
  },
  second: {
    title: 'A second copy elsewhere',
    text: 'For when the PC breaks: put in a USB stick, and every backup goes there as well.',
    choose: 'Choose a folder',
    change: 'Change',
    forget: 'Stop',
    standings: {
      unknown: 'looking…',
      ready: 'Backups are here as well',
      missing: 'This folder is not there. Was the stick pulled? It is caught up when it is back.',
      failed: 'Nothing can be written here. Is the stick full, or locked?',
    },
  },
  move: {
    title: 'Another PC',
    text: 'Saves products, orders, comments, photos and settings as one file, to be opened on another PC. Passwords and the stream key are not in it; enter them again there.',
    save: 'Save as one file',
    saved: 'The shop was saved to {{path}}',
    open: 'Open a shop file…',
    confirmTitle: 'Change to this shop?',
    named: 'The shop "{{name}}", saved {{when}}:',
    unnamed: 'A shop saved {{when}}:',
    photos: '{{count}} photos',
    confirmText:
      'The present data of this PC is put aside whole, never deleted, and can be restored like a backup.',
    confirm: 'Change to this shop',
  },
  list: {
    title: 'Restore a backup',
    text: 'Choose a backup, and the shop is as it was then. The present data is put aside whole and never deleted.',
    live: 'You are live. A backup can be restored after the show.',
    none: 'There is no backup to restore yet.',
    use: 'Restore',
    kinds: {
      hour: 'during a show',
      show: 'at a show’s end',
      migration: 'before an update',
      hand: 'by hand',
      aside: 'put aside by a restore',
    },
    second: 'the second copy',
    facts: '{{orders}} orders · {{comments}} comments · {{size}}',
    uncounted: 'not counted · {{size}}',
    confirmTitle: 'Restore {{when}}?',
    confirmText:
      'Orders, comments and changes since then will not be in it. The present data is put aside whole and can be restored from here.',
    confirm: 'Restore this backup',
    working: 'Checking this backup…',
  },
  warning: {
    label: 'About the data',
    disk_full:
      'The disk is full! Comments and orders cannot be kept now; grabbers send theirs again. Please free some space at once; Fieldcast then goes on by itself.',
    disk_failed:
      'The data cannot be written! Is the drive still there? Grabbers send their comments again, and Fieldcast goes on by itself once it can write.',
    books_differ:
      'Some sums in the data do not add up; the disk may be failing. Copy the whole data folder first, then restore a backup.',
    second_missing: 'The folder for second copies is not there ({{folder}}). Was the stick pulled?',
    second_failed: 'Backups cannot be copied to {{folder}}. Is it full?',
    restored: 'The backup of {{when}} was restored.',
    replayed:
      'The backup of {{when}} was restored. The {{count}} comments since then were read again, and their claims wait for you; accepting by itself is off until you have checked them.',
    seen: 'OK',
    toSettings: 'See to it',
  },
  refused: {
    newest: 'The newest good backup: {{when}}',
    promise:
      'After restoring, newer comments that can still be read in the damaged file are put back and wait for you. The damaged file is put aside, never deleted.',
    none: 'No backup was found. If there is one on a USB stick, or a shop saved as one file, it can be opened.',
    use: 'Restore this backup',
    others: 'Other backups',
    looking: 'Looking for backups…',
  },
}
