import css from './orders.module.css'

/** A field's name within it, `width` px wide: above it, it would take the room that the lines of the order need. */
export function insideLabel(name: string, width = 64) {
  return {
    'aria-label': name,
    leftSection: <span className={css['inside']}>{name}</span>,
    leftSectionWidth: width,
    leftSectionProps: {
      'aria-hidden': true,
      style: { alignItems: 'flex-start', justifyContent: 'flex-start', padding: '9px 0 0 11px' },
    },
  }
}
