import type { ErrorCode } from '@shared/errors'

/** What the person reads when a call fails: what is wrong, and the way out. */
export const errors = {
  invalid_input: 'Something in the form is not right; check it and try again.',
  not_allowed: 'This is not allowed from here; open Fieldcast again and retry.',
  not_found: 'This is not there any more; it may just have changed. Look at the list again.',
  internal: 'Something went wrong inside Fieldcast; no data is lost. Try again, or restart Fieldcast.',
  product_code_taken: 'Another product has the code {{code}}; choose a different one.',
  product_archived: 'This product is archived; bring it back on the Products page first.',
  photo_not_picture: 'This file is not a picture we can read; choose a JPG or PNG.',
  photo_too_large: 'The photo is too large; choose one of at most 20 MB.',
  csv_unreadable: 'This table cannot be read; save it as CSV (UTF-8 or GBK) and import it again.',
  csv_missing_columns: 'The table lacks these columns: {{columns}}. Add the headers and import it again.',
  sheet_locked:
    'This is an old .xls, or it has a password. Open it in Excel or WPS, save it as .xlsx or CSV, and import that.',
  sheet_too_large:
    'This table is too large: at most 50,000 rows and 40 MB. Export it from the platform in several periods.',
  sheet_empty: 'This table has nothing below its headers.',
  show_already_live: 'A show is live already; end it before you start another.',
  show_not_live: 'No show is live; press "Start show" first.',
  claim_already_decided: 'This claim is decided already; undo it under "Decided" to change it.',
  claim_cannot_undo:
    'This claim cannot be undone any more, perhaps the show is over; change the order on the Orders page.',
  claim_needs_quantity: 'This claim does not say how many; press "Edit" and fill in the quantity.',
  erase_while_live:
    'You are live. Deleting personal data rewrites the whole data file; please do it after the show.',
  no_such_order_line:
    'This buyer has not ordered this product, so there is nothing to change; reject the claim or make it an order.',
  out_of_stock: 'There is not enough stock; lower the quantity or add stock on the Products page.',
  product_of_parts: 'This product is made of others and has their stock; change the stock of those.',
  parts_of_parts: 'A part must be a product with stock of its own, and be named once.',
  product_was_ordered:
    'This product has been ordered, so what it is made of stays; add a new product instead.',
  order_closed: 'This order is paid or packed, so its goods stay as they are; undo the payment first.',
  order_cannot_move: 'An order in this state cannot be changed that way.',
  nothing_to_split: 'Something has to stay in the first order.',
  nothing_to_undo: 'There is nothing to undo.',
  action_cannot_undo: 'This cannot be undone any more: something changed since, or the stock is gone.',
  stock_below_reserved:
    'Not that much can leave: orders hold the rest. Take less, or lower the orders first.',
  obs_not_connected: 'OBS is not connected; start OBS, then press "Connect automatically".',
  obs_scene_missing:
    'OBS has no scene "{{scene}}"; it may have been deleted or renamed. Choose the scene again on the Products page.',
  obs_request_failed: 'OBS refused this; check scenes and sources in OBS and try again.',
  obs_timeout: 'OBS did not answer in time; see whether it hangs, then try again.',
  obs_unsupported: 'This version of OBS does not have that.',
  obs_busy: 'OBS is streaming or recording. Stop that first.',
  obs_no_such_input: 'OBS does not have this sound source any more.',
  obs_no_such_transition: 'OBS does not have this transition. Please choose another.',
  studio_mode_off: 'Please turn on the preview first.',
  stream_server_invalid: 'The server must begin with rtmp:// or rtmps://.',
  stream_key_missing: 'Server and stream key are not set; fill them in with "Set up streaming".',
  stream_not_reached:
    'The streaming server cannot be reached. Check the network and the server address, then start again.',
  stream_refused:
    'The server took the connection and hung up at once: the stream key is probably wrong or has expired. Copy a new one from the platform into "Set up streaming".',
  record_not_started:
    'OBS did not begin to record. See whether its folder for recordings exists and the disk has room.',
  replay_buffer_off:
    'The replay buffer is switched off. Switch it on in OBS under Settings → Output → Replay Buffer.',
  starter_show_missing: 'OBS has no starter show yet. Please build one first.',
  starter_show_left:
    'OBS was switched to another scene collection or profile on the way, so Fieldcast stopped and left that one alone. Press again to finish.',
  hotkey_unusable: 'These keys cannot be used for this. Please choose others.',
  file_gone: 'This file is not where it was any more.',
  replay_unreadable: 'This replay file cannot be read; choose a JSONL file with one comment a line.',
  no_comments: 'This show has no comments to save.',
  replay_already_running: 'A replay is running already; stop it first.',
  ingest_port_taken:
    'Another program uses port {{port}} of the chat intake; choose a different one in Settings.',
  no_parcels: 'There are no parcels to print; they appear when a show with orders has ended.',
  pdf_failed: 'The PDF was not made; try again, or restart Fieldcast.',
  document_cancelled: 'Stopped; no file was made.',
  file_not_written: 'The file was not written; check disk space and permissions, or choose another place.',
  printing_system_away:
    'The printing service of this PC does not answer. See whether the printer is set up, or restart the PC; PDFs can be made all the same.',
  printer_gone: 'This printer is gone; choose another one.',
  printer_refused: 'The printer did not take it; look at it and try again.',
  print_job_over: 'This print job is over, or has not come to that number yet.',
  no_such_parcel: 'There is no parcel {{number}}; its orders may be cancelled, or in another parcel.',
  parcel_not_full: 'Something is missing in the box; tick every line first.',
  database_from_future:
    'The data was written by a newer Fieldcast and has not been touched; install the newer version to open it.',
  database_damaged: 'The data file is damaged. Fieldcast has stopped using it.',
  disk_full:
    'The disk is full, and this was not saved. Please free some space; Fieldcast goes on by itself once there is room.',
  disk_failed:
    'The data cannot be written to the disk, and this was not saved. Is the drive still there, and may it be written?',
  backup_failed: 'The backup was not made. See whether its folder can be written, and try again.',
  backup_not_whole: 'This backup is not whole and was not used; please choose another.',
  shop_file_unreadable:
    'This is not a shop saved by Fieldcast, or it is not whole. The present data was left alone.',
  not_while_live: 'You are live. Please end the show first.',
} satisfies Record<ErrorCode, string>
