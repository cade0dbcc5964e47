import type { Translation } from '../translation'
import type { hotkeys as chinese } from '../zh-CN/hotkeys'

/** Words of the keys that the host can choose. */
export const hotkeys = {
  title: 'Your shortcuts',
  text: 'Click a key, then press the new one.',
  columns: { action: 'What it does', inWindow: 'In Fieldcast', anywhere: 'In any program' },
  anywhereHint:
    'Keys "in any program" work while you are in OBS or a browser too. With no claim selected, the accept key takes the one that has waited longest.',
  actions: {
    nextProduct: 'Put the next product on air',
    previousProduct: 'Put the previous product on air',
    toggleOnAir: 'Take the product off air; again to put it back',
    take: 'Put the preview on program',
    panic: 'Hold the show; again to go back',
    toggleMicrophones: 'Mute or open all microphones',
    acceptClaim: 'Accept the selected claim',
  },
  none: 'None',
  press: 'Press the new keys…',
  pressHint: 'Esc keeps the old one, Backspace leaves none',
  keyOf: '{{action}}, {{scope}}: {{keys}}',
  refusal: {
    fixed: '{{keys}} already does something else in Fieldcast. Please choose another.',
    everyday: '{{keys}} is needed in other programs every day. Please choose another.',
    needsModifier:
      '{{keys}} alone would stop you from typing in other programs. Add Ctrl or Alt, or use F1 to F12.',
    unknown: 'This key cannot be used. Please choose another.',
  },
  conflict: '{{keys}} is also "{{other}}"; neither works until you change one.',
  taken:
    'Another program holds {{keys}}, so it does not work now. Choose another, or close that program and try again.',
  retry: 'Try again',
  reset: 'Back to the first keys',
  resetDone: 'All shortcuts are as they were at first.',
  told: {
    onAir: 'On air: {{product}}',
    offAir: 'Off air; the card is gone.',
    taken: 'The preview is on program.',
    muted: 'All microphones are muted.',
    open: 'The microphones are open.',
    noNext: 'There is no next product.',
    noPrevious: 'There is no previous product.',
    noLast: 'There is no product to put back on air.',
    notLive: 'No show is running. Start one first.',
    noClaim: 'No claim is waiting.',
    accepted: 'Accepted {{buyer}}: {{product}} {{quantity}}',
  },
  everywhere: 'In any program',
  change: 'Change shortcuts',
} satisfies Translation<typeof chinese>
