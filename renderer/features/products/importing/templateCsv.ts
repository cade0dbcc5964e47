import { productTemplate } from '@shared/domain/product-template'

/** The bytes of the CSV that the host fills in. */
export function templateCsv(language: Parameters<typeof productTemplate>[0]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(productTemplate(language))
}
