import type { Page } from 'playwright'
import { Studio } from './studio'

/** Where comments come in, as the settings page shows it. */
export type Ingest = { readonly url: string; readonly token: string }

/** Reads address and token off the settings page, as the host does who sets up a grabber. */
export async function readIngest(window: Page): Promise<Ingest> {
  await new Studio(window).openPage('设置')
  await window.getByRole('button', { name: '显示密钥' }).click()
  const ingest = {
    url: await window.getByLabel('接入地址', { exact: true }).inputValue(),
    token: await window.getByLabel('接入密钥', { exact: true }).inputValue(),
  }
  await new Studio(window).openPage('直播台')
  return ingest
}

let sent = 0

/** Sends comments as a grabber does; answers status and body. */
export async function say(
  ingest: Ingest,
  comments: Readonly<Record<string, unknown>> | readonly Readonly<Record<string, unknown>>[] | string,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(ingest.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${ingest.token}`, 'content-type': 'application/json' },
    body: typeof comments === 'string' ? comments : JSON.stringify(comments),
  })
  return { status: response.status, body: await response.json() }
}

/** One comment by a buyer on a platform, with a message id of its own. */
export function comment(user: string, text: string, platform = 'douyin') {
  sent += 1
  return { platform, room: '1001', id: `e2e-${sent}`, userId: `id-${user}`, user, text }
}
