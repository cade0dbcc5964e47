/** Every way a call can fail that a person is told about; the words live in renderer/i18n under `errors`. */
export const errorCodes = [
  'invalid_input',
  'not_allowed',
  'not_found',
  'internal',
  'product_code_taken',
  'product_archived',
  'photo_not_picture',
  'photo_too_large',
  'csv_unreadable',
  'csv_missing_columns',
  'sheet_locked',
  'sheet_too_large',
  'sheet_empty',
  'show_already_live',
  'show_not_live',
  'claim_already_decided',
  'claim_cannot_undo',
  'claim_needs_quantity',
  'no_such_order_line',
  'erase_while_live',
  'out_of_stock',
  'stock_below_reserved',
  'product_of_parts',
  'parts_of_parts',
  'product_was_ordered',
  'order_closed',
  'order_cannot_move',
  'nothing_to_split',
  'nothing_to_undo',
  'action_cannot_undo',
  'obs_not_connected',
  'obs_scene_missing',
  'obs_request_failed',
  'obs_timeout',
  'obs_unsupported',
  'obs_busy',
  'obs_no_such_input',
  'obs_no_such_transition',
  'studio_mode_off',
  'stream_server_invalid',
  'stream_key_missing',
  'stream_not_reached',
  'stream_refused',
  'record_not_started',
  'replay_buffer_off',
  'starter_show_missing',
  'starter_show_left',
  'hotkey_unusable',
  'file_gone',
  'replay_unreadable',
  'replay_already_running',
  'no_comments',
  'ingest_port_taken',
  'no_parcels',
  'pdf_failed',
  'document_cancelled',
  'file_not_written',
  'printing_system_away',
  'printer_gone',
  'printer_refused',
  'print_job_over',
  'no_such_parcel',
  'parcel_not_full',
  'database_from_future',
  'database_damaged',
  'disk_full',
  'disk_failed',
  'backup_failed',
  'backup_not_whole',
  'shop_file_unreadable',
  'not_while_live',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Facts a message may name, such as `{left: 3}`; never a phone number, an address or a password. */
export type ErrorDetails = Readonly<Record<string, string | number>>

export type Failure = { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails }

/** What every call answers: a thrown Error never crosses a process. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** @param message English detail for the log; the person reads the words of the code instead. */
export function failure(
  code: ErrorCode,
  message: string = code,
  details: ErrorDetails = {},
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message, details } }
}

/** Carries a Failure out of a transaction, which only a throw can roll back; `dispatch` turns it into a Failure. */
export class FieldcastError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = code,
    readonly details: ErrorDetails = {},
  ) {
    super(message)
    this.name = 'FieldcastError'
  }
}

/** Fails to compile where a union has a case that is not handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
