// Runs once in the page that is about to be printed: measures each slip as it really wraps, and deals its lines
// out to labels. A line that does not fit goes on the next label; every label carries the parcel's code.

/**
 * How many lines go on each label. `room` is the height for lines on the first label, `roomLater` on the others, `foot`
 * what the end of the slip takes, `more` the note that it goes on; all in the unit of `heights`. Every line is on
 * exactly one label and the order is kept. Only the first label (a long address) and the last (just the foot) may have
 * none.
 */
function dealOut(heights, room, roomLater, foot, more) {
  const labels = []
  let count = 0
  let used = 0
  let left = room
  heights.forEach((height, index) => {
    const endsHere = index === heights.length - 1 && height + foot <= roomLater
    const full = used + height + (endsHere ? foot : more) > left
    if (full && (count > 0 || left < roomLater)) {
      labels.push(count)
      count = 0
      used = 0
      left = roomLater
    }
    count += 1
    used += height
  })
  labels.push(count)
  if (used + foot > left) labels.push(0)
  return labels
}

function layOut() {
  const slips = [...document.querySelectorAll('.slip')].map(measure)
  for (const slip of slips) slip.element.replaceWith(...makePages(slip))
}

/** Reads every height before anything is moved, so that the page is laid out once and not once a slip. */
function measure(element) {
  const height = (selector) => element.querySelector(selector).getBoundingClientRect().height
  const lines = [...element.querySelectorAll('.line')]
  return {
    element,
    lines,
    heights: lines.map((line) => line.getBoundingClientRect().height),
    head: height('.head'),
    to: height('.to') + height('.orders'),
    again: height('.again'),
    heads: height('.line-heads'),
    foot: height('.foot'),
    more: height('.more'),
  }
}

const millimetre = 96 / 25.4
/** 149 mm less the padding of a label, less 1 mm for what paper and screen measure differently. */
const labelHeight = (149 - 7.5 - 1) * millimetre

function makePages({ element, lines, heights, head, to, again, heads, foot, more }) {
  const room = labelHeight - head - heads
  const counts = dealOut(heights, room - to, room - again, foot, more)
  let next = 0
  return counts.map((count, index) => {
    const page = document.createElement('section')
    page.className = element.className.replace('slip', 'page')
    const first = index === 0
    const last = index === counts.length - 1
    const part = (selector) => element.querySelector(selector).cloneNode(true)
    page.append(part('.head'), ...(first ? [part('.to'), part('.orders')] : [part('.again')]))
    page.querySelector('.page-mark').textContent = counts.length > 1 ? `${index + 1}/${counts.length}` : ''
    if (count > 0) page.append(part('.line-heads'), ...lines.slice(next, next + count))
    page.append(part(last ? '.foot' : '.more'))
    next += count
    return page
  })
}

if (typeof document !== 'undefined') {
  // What the press waits for: fonts decide how lines wrap.
  window.documentReady = Promise.all([...document.fonts].map((font) => font.load()))
    .then(() => document.fonts.ready)
    .then(layOut)
}
