// A small Electron program around the real press and the real photo codec: tests print with what the product prints
// with. Bundled and started by press.mjs; speaks over the channel that fork() opens, files carry the bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { app } from 'electron'
import { FieldcastError } from '@shared/errors'
import { createPdfPress } from '../../electron/shell/hidden-pages/pdf-press'
import { photoCodec } from '../../electron/shell/photo-codec'

type Job = {
  id: number
  kind: 'pdf' | 'html' | 'jpeg'
  from: string
  to: string
  widthMm: number
  heightMm: number
}

app.on('window-all-closed', () => undefined)
void app.whenReady().then(() => {
  const press = createPdfPress({ info: () => undefined, warn: () => undefined, error: () => undefined })
  process.on('message', (job: Job) => {
    void work(job)
      .then((made) => process.send?.({ id: job.id, made }))
      .catch((error: unknown) => {
        process.send?.({
          id: job.id,
          code: error instanceof FieldcastError ? error.code : String(error),
          why: String(error),
        })
      })
  })
  process.on('disconnect', () => app.exit(0))
  process.send?.({ id: 0, made: true })

  async function work({ kind, from, to, widthMm, heightMm }: Job): Promise<boolean | readonly number[]> {
    const bytes = readFileSync(from)
    if (kind === 'pdf') {
      const { pdf, labels } = await press.press(bytes.toString('utf8'), { widthMm, heightMm })
      writeFileSync(to, pdf)
      return labels
    }
    // Told how many sheets in the place of a width.
    const made =
      kind === 'html' ? await press.layOut(bytes.toString('utf8'), widthMm) : photoCodec.toJpeg(bytes)
    if (made !== null) writeFileSync(to, made)
    return made !== null
  }
})
