/* global atob, FontFace, Image */
// Runs in the card's page, put there by electron/shell/card-painter.ts; answers with what that asks for.
// All text goes in as text: a product may be named <img onerror>.
;(() => {
  const element = (id) => document.getElementById(id)
  const nameSizes = [30, 27, 24]
  const codeSizes = [30, 23, 17, 14]
  const priceSizes = [50, 42, 34]

  /** Fonts come as bytes in base64, since the page may fetch nothing. */
  async function addFonts(fonts) {
    for (const { base64, weight, unicodeRange } of fonts) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const face = new FontFace('Fieldcast Card', bytes, { weight, unicodeRange })
      document.fonts.add(await face.load())
    }
  }

  /** Answers true when the photo is a picture, or there is none. */
  async function setCard(card) {
    document.body.className = card.stock
    setCode(card.code)
    element('amount').textContent = card.amount
    element('unit').textContent = `/ ${card.unit}`
    element('left').textContent = card.leftWords
    element('initial').textContent = card.initial
    setName(card.name)
    fitPrice()
    return await setPhoto(card.photo)
  }

  function setCode(text) {
    const code = element('code')
    code.textContent = text
    for (const size of codeSizes) {
      code.style.fontSize = `${size}px`
      if (code.scrollWidth <= code.clientWidth) return
    }
  }

  function setName(text) {
    const name = element('name')
    name.textContent = text
    for (const size of nameSizes) {
      name.style.fontSize = `${size}px`
      if (name.scrollHeight <= Math.ceil(size * 1.25 * 2) + 1) return
    }
  }

  function fitPrice() {
    const words = element('words')
    for (const size of priceSizes) {
      element('amount').style.fontSize = `${size}px`
      if (element('price').scrollWidth <= words.clientWidth - 30) return
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

  window.fieldcastCard = { addFonts, setCard }
})()
