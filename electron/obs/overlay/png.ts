/** Width of a PNG in pixels, from its header. */
export function pngWidth(png: Uint8Array): number {
  return new DataView(png.buffer, png.byteOffset, png.byteLength).getUint32(16)
}
