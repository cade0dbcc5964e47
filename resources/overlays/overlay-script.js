/* global atob, FontFace, Image */
// Runs in the overlays' page, put there by electron/shell/hidden-pages/overlay-painter.ts; answers with what that asks for.
// All text goes in as text: a product may be named <img onerror>.
;(() => {
  const element = (id) => document.getElementById(id)
  const nameSizes = [30, 27, 24]
  const bannerNameSizes = [36, 31, 27]
  const codeSizes = [30, 23, 17, 14]
  const priceSizes = [50, 42, 34]

  /**
   * Fonts come as bytes in base64, since the page may fetch nothing. Answers how many are damaged: their characters are
   * left to the system's own fonts.
   */
  async function addFonts(fonts) {
    let damaged = 0
    for (const { base64, weight, unicodeRange } of fonts) {
      try {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const face = new FontFace('Fieldcast Card', bytes, { weight, unicodeRange })
        document.fonts.add(await face.load())
      } catch {
        damaged += 1
      }
    }
    return damaged
  }

  /** Shows one overlay; answers true when its pictures are pictures, or there are none. */
  async function show(words) {
    document.body.className = words.stock ?? words.card?.stock ?? (words.over ? 'over' : '')
    document.body.dataset.kind = words.kind
    document.body.dataset.layout = words.layout
    for (const [name, value] of Object.entries(words.colours)) document.body.style.setProperty(name, value)
    return await fill[words.kind](words)
  }

  const fill = {
    async card({ card, layout, photo }) {
      setCode(card.code)
      element('amount').textContent = card.amount
      element('unit').textContent = `/ ${card.unit}`
      element('left').textContent = card.leftWords
      element('initial').textContent = card.initial
      setName(card.name, layout)
      fitPrice(layout)
      return await setPhoto(photo)
    },
    stockBar({ name, leftWords, percent }) {
      element('barName').textContent = name
      element('barLeft').textContent = leftWords
      element('barFull').style.width = `${percent}%`
      return true
    },
    countdown({ label, time }) {
      const box = element('countdown')
      const words = element('timeLabel')
      words.textContent = label
      element('time').textContent = time
      box.classList.remove('long')
      const long = words.scrollWidth > words.clientWidth
      box.classList.toggle('long', long)
      fit(element('time'), long ? [56, 50, 44] : [68, 60, 52], 240, 90)
      return true
    },
    ticker({ lines }) {
      element('ticker').replaceChildren(
        ...lines.map((line) => {
          const row = document.createElement('div')
          row.textContent = line
          return row
        }),
      )
      return true
    },
    async shopCode({ code, caption }) {
      const words = element('caption')
      words.textContent = caption
      fit(words, [23, 20, 17, 15], 190, 60)
      const image = element('qr')
      image.src = code
      await image.decode()
      return true
    },
    text({ text }) {
      const line = element('line')
      line.textContent = text
      // One line as long as that can be read from afar, then two.
      line.style.whiteSpace = 'nowrap'
      if (fit(line, [44, 38, 32, 28], 776, 72)) return true
      line.style.whiteSpace = ''
      fit(line, [26, 23, 20, 18], 776, 68)
      return true
    },
  }

  /** Takes the first size in which the words are no wider and no higher; false when none is, and the last stays. */
  function fit(words, sizes, width, height) {
    for (const size of sizes) {
      words.style.fontSize = `${size}px`
      if (words.scrollWidth <= width && words.scrollHeight <= height) return true
    }
    return false
  }

  function setCode(text) {
    const code = element('code')
    code.textContent = text
    for (const size of codeSizes) {
      code.style.fontSize = `${size}px`
      if (code.scrollWidth <= code.clientWidth) return
    }
  }

  function setName(text, layout) {
    const name = element('name')
    name.textContent = text
    for (const size of layout === 'banner' ? bannerNameSizes : nameSizes) {
      name.style.fontSize = `${size}px`
      if (name.scrollHeight <= Math.ceil(size * 1.25 * 2) + 1) return
    }
  }

  function fitPrice(layout) {
    const words = getComputedStyle(element('words'))
    const inner =
      element('words').clientWidth - parseFloat(words.paddingLeft) - parseFloat(words.paddingRight)
    const twoLines = layout === 'side' && element('name').getBoundingClientRect().height > 45
    for (const size of twoLines ? priceSizes.slice(1) : priceSizes) {
      element('amount').style.fontSize = `${size}px`
      if (element('price').offsetWidth <= (layout === 'banner' ? 330 : inner)) return
    }
  }

  async function setPhoto(source) {
    const photo = element('photo')
    const shown = photo.querySelector('img')
    if (shown?.src === (source ?? '')) return true
    shown?.remove()
    element('initial').style.display = ''
    if (source === null) return true
    const image = new Image()
    image.src = source
    try {
      await image.decode()
    } catch {
      return false
    }
    element('initial').style.display = 'none'
    photo.prepend(image)
    return true
  }

  window.fieldcastOverlay = { addFonts, show }
})()
