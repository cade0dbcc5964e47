/** What a picture larger than this on its longer side, in pixels, is made smaller to before it is handed over. */
const longestSide = 1600

/**
 * Makes sure that bytes are a picture this window can show; null when they are not. JPEG and PNG pass as they
 * are; what else the window can show (WebP, AVIF, GIF) becomes a JPEG, since the keeper of photos knows the two only.
 */
export async function readPhoto(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(new Blob([bytes]))
  } catch {
    // The one way to learn that it is none: the person is told so by the caller.
    return null
  }
  try {
    if (isJpeg(bytes) || isPng(bytes)) return bytes
    const shrink = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(picture.width * shrink)),
      Math.max(1, Math.round(picture.height * shrink)),
    )
    const pen = canvas.getContext('2d')
    if (!pen) return null
    // A JPEG has no transparency: white paper under it, not black.
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    return new Uint8Array(await jpeg.arrayBuffer())
  } finally {
    picture.close()
  }
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8
}

function isPng(bytes: Uint8Array): boolean {
  return bytes[0] === 0x89 && bytes[1] === 0x50
}
