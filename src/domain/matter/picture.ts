// Covering a part of a picture that everybody sees.

import { coverFields, type Part } from '../picture/cover'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { desk, type MatterKind, working } from './kind'
import type { Matter } from './matter'
import { stepIds } from './step'

export interface PictureEvents {
  pictureCovered: { photoId: string; parts: readonly Part[] }
}

const action = actionOf<MatterKind, PictureEvents>()

/** `picturesOf`: ids of all pictures of a matter, which the other actions know. */
export const pictureActions = (picturesOf: (matter: Matter) => readonly string[]) =>
  ({
    // also of what is over: a face does not become public by it
    coverPicture: action({
      at: stepIds,
      by: [...working, ...desk],
      // the covered picture is made first
      shown: 'never',
      fields: coverFields,
      target: {
        field: 'photoId',
        among: (matter) => picturesOf(matter).map((id) => ({ id })),
        refused: 'notFound',
      },
      decide: (_m, input) => [{ type: 'pictureCovered', ...input }],
    }),
  }) as const

export const pictureEvents = {
  pictureCovered: { evolve: () => ({}), read: 'inside', tell: null },
} as const satisfies EventRows<MatterKind, PictureEvents>
