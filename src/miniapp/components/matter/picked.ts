// The pictures of these ids, as far as the answer shows them.

import type { ShownPhoto } from '../Photos'

export const picked = (
  photos: ReadonlyMap<string, ShownPhoto>,
  ids: readonly string[] | undefined,
): readonly ShownPhoto[] => (ids ?? []).flatMap((id) => photos.get(id) ?? [])
