import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Response } from 'express'
import type { IncomingMessage } from 'node:http'
import type { Log } from '../../services/ports'
import { LARGEST_BODY, refusalBody, refusalStatus, type RefusalCode } from './refusals'
import type { TakeBody } from './take-body'

type Needs = {
  /** Checks Host and Origin. */
  readonly refusalOfSender: (request: IncomingMessage) => RefusalCode | null
  readonly hasToken: (request: IncomingMessage) => boolean
  readonly takeBody: TakeBody
  readonly countRefused: () => void
  readonly log: Log
}

/** The HTTP side of the ingest: `POST /comments`, and a JSON answer to everything else. No CORS header is ever sent. */
export function createHttpApp({ refusalOfSender, hasToken, takeBody, countRefused, log }: Needs): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')

  const checkSender: RequestHandler = (request, response, next) => {
    const refusal = refusalOfSender(request)
    if (refusal) refuse(response, refusal)
    else next()
  }
  const checkToken: RequestHandler = (request, response, next) => {
    if (hasToken(request)) {
      next()
      return
    }
    response.set('WWW-Authenticate', 'Bearer')
    refuse(response, 'wrong_token')
  }
  const checkMediaType: RequestHandler = (request, response, next) => {
    if (isJson(request.headers['content-type'])) next()
    else refuse(response, 'unsupported_media_type')
  }
  const take: RequestHandler = async (request, response) => {
    const body: unknown = request.body
    // Without a body express leaves it undefined; no bytes are no JSON.
    const answer = await takeBody(body instanceof Uint8Array ? body : new Uint8Array())
    if (answer.status === 503) response.set('Retry-After', '1')
    response.status(answer.status).json(answer.body)
  }
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const code = refusalOfError(error)
    if (code === 'too_large') countRefused()
    if (code === 'not_journalled') log.error('the ingest could not answer a request', error)
    refuse(response, code)
  }

  app.use(checkSender)
  app
    .route('/comments')
    .post(checkToken, checkMediaType, express.raw({ type: () => true, limit: LARGEST_BODY }), take)
    .all((_request, response) => {
      response.set('Allow', 'POST')
      refuse(response, 'method_not_allowed')
    })
  app.use((_request, response) => refuse(response, 'not_found'))
  app.use(onError)
  return app
}

function refuse(response: Response, code: RefusalCode): void {
  response.status(refusalStatus(code)).json(refusalBody(code))
}

/** Whether a Content-Type is JSON, in UTF-8 as far as it says. */
function isJson(contentType: string | undefined): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';')
  if (!/^\s*application\/([\w.-]+\+)?json\s*$/.test(type)) return false
  return parameters.every((parameter) => {
    const [name = '', value = ''] = parameter.split('=', 2)
    return name.trim() !== 'charset' || /^\s*"?utf-?8"?\s*$/.test(value)
  })
}

/** What went wrong while express read a body; anything it does not explain is our own failure. */
function refusalOfError(error: unknown): RefusalCode {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
  if (status === 413) return 'too_large'
  if (status === 415) return 'unsupported_media_type'
  return typeof status === 'number' && status < 500 ? 'bad_request' : 'not_journalled'
}
