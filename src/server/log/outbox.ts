// What is to be told to whom, as rows to be written with the event itself. A worker makes notices of them.

import type { Notice } from '../../domain/notice/notice'

/** The same columns to `jsonb_to_recordset`. */
export const outboxColumns = 'id uuid, kind text, audience jsonb, data jsonb'

export const outboxRows = (notices: readonly Notice[], newId: () => string) =>
  notices.map(({ kind, audience, data }) => ({ id: newId(), kind, audience, data }))
