// Runs once in the page that is about to be printed: measures each subject (a parcel, a list) as it really wraps, deals
// its lines out to labels, and the labels to sheets. A line that does not fit goes on the next label; what is too tall
// for any label is set in smaller type. `window.documentReady` tells how many labels each subject took.

/**
 * How many lines go on each label. `room` is the height for lines on the first label, `roomLater` on the others, `foot`
 * what the end takes, `more` the note that it goes on; all in the unit of `heights`. Every line is on exactly one label
 * and the order is kept. Only the first label (a long address) and the last (just the foot) may have none.
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

const millimetre = 96 / 25.4
/** What paper and screen measure differently. */
const spare = millimetre

function layOut() {
  const style = getComputedStyle(document.documentElement)
  const number = (name) => Number.parseFloat(style.getPropertyValue(name))
  const perSheet = number('--columns') * number('--rows')
  const inside = insideOfLabel()
  // Measured with as much as will stand there: which label it is of how many is known only afterwards.
  for (const mark of document.querySelectorAll('.page-mark')) mark.textContent = '000/000'
  const subjects = [...document.querySelectorAll('.slip')].map((element) => measure(element))
  shrink(subjects, inside)
  const dealt = subjects.map((subject) => makeLabels(subject, inside))
  const labels = dealt.flat()
  const sheets = []
  for (let at = 0; at < labels.length; at += perSheet) {
    const sheet = document.createElement('main')
    sheet.className = 'sheet'
    sheet.append(...labels.slice(at, at + perSheet))
    sheets.push(sheet)
  }
  // In one go: the page is laid out once, not once a label.
  document.body.replaceChildren(...sheets)
  return dealt.map((some) => some.length)
}

/** The height that a label has for what is printed, in pixels. */
function insideOfLabel() {
  const label = document.createElement('section')
  label.className = 'label'
  document.body.append(label)
  const style = getComputedStyle(label)
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom)
  const height = Number.parseFloat(style.minHeight)
  label.remove()
  return height - padding - spare
}

/** Reads heights only, so that measuring all costs one layout. */
function measure(element) {
  const height = (selector) => element.querySelector(selector)?.getBoundingClientRect().height ?? 0
  const lines = [...element.querySelectorAll('.line')]
  return {
    element,
    lines,
    heights: lines.map((line) => line.getBoundingClientRect().height),
    head: height('.head'),
    lead: height('.lead'),
    again: height('.again'),
    heads: lines.length === 0 ? 0 : height('.heads'),
    foot: height('.foot'),
    more: height('.more'),
  }
}

/** Whether every part has a label on which it fits; one without lines (an address) should be a single label. */
function fits({ heights, head, lead, again, heads, foot, more }, inside) {
  if (heights.length === 0) return head + lead + foot <= inside
  const tallest = Math.max(...heights)
  return head + lead + more <= inside && head + again + heads + Math.max(tallest + more, foot) <= inside
}

const smallest = 0.45

/** All that are too tall together, so that every step costs one layout of the page. */
function shrink(subjects, inside) {
  let tall = subjects.filter((subject) => !fits(subject, inside))
  for (let scale = 0.92; scale >= smallest && tall.length > 0; scale *= 0.92) {
    for (const { element } of tall) element.style.setProperty('--fit', scale.toFixed(3))
    for (const subject of tall) Object.assign(subject, measure(subject.element))
    tall = tall.filter((subject) => !fits(subject, inside))
  }
}

function makeLabels({ element, lines, heights, head, lead, again, heads, foot, more }, inside) {
  const room = inside - head - heads
  const counts = dealOut(heights, room - lead, room - again, foot, more)
  let next = 0
  return counts.map((count, index) => {
    const label = document.createElement('section')
    label.className = element.className.replace('slip', 'label')
    label.style.cssText = element.style.cssText
    const last = index === counts.length - 1
    const parts = ['.head', index === 0 ? '.lead' : '.again', ...(count > 0 ? ['.heads'] : [])].flatMap(
      (selector) => copy(element, selector),
    )
    label.append(...parts, ...lines.slice(next, next + count), ...copy(element, last ? '.foot' : '.more'))
    const mark = label.querySelector('.page-mark')
    if (mark) mark.textContent = counts.length > 1 ? `${index + 1}/${counts.length}` : ''
    next += count
    return label
  })
}

function copy(element, selector) {
  const part = element.querySelector(selector)
  return part ? [part.cloneNode(true)] : []
}

if (typeof document !== 'undefined') {
  // What the press waits for: fonts decide how lines wrap.
  window.documentReady = Promise.all([...document.fonts].map((font) => font.load()))
    .then(() => document.fonts.ready)
    .then(layOut)
}
