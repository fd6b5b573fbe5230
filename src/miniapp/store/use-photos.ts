// The pictures of a form: kept on the device at once, there again with the draft, sent with the form.

import { useCallback, useEffect, useState } from 'react'
import { newId } from '../api/call'
import type { Picture } from '../api/local-file'
import { useShownAgain } from '../api/use-query'
import { coveredForgotten, coveredOf, coveredSaved } from './covered'
import { draftDropped, draftFound, draftSaved } from './draft'
import { dropFile, keepFile, keptFile } from './file-store'
import type { Progress } from './sender'

interface FormPhoto {
  readonly id: string
  readonly src: string
  readonly state: 'kept' | 'sending' | 'sent' | 'failed'
  readonly progress: number
  /** the parts of it that nobody else will see, as an upload says them; empty: none */
  readonly covered: string
}

const idsIn = (name: string): readonly string[] => draftFound<{ ids: readonly string[] }>(name, { ids: [] }).ids

const saved = (name: string, photos: readonly FormPhoto[]): readonly FormPhoto[] => {
  draftSaved(name, { ids: photos.map((photo) => photo.id) })
  return photos
}

/** Keeps one picture; `failed` when the device could not, so that the person can try again. */
const kept = async ({ file, src }: Picture): Promise<FormPhoto> => {
  const id = newId()
  return keepFile(id, file).then(
    () => ({ id, src, state: 'kept', progress: 0, covered: '' }),
    () => ({ id, src, state: 'failed', progress: 0, covered: '' }),
  )
}

/** The form no longer has them; the files themselves stay for the outbox. */
export const photosForgotten = (draft: string): void => draftDropped(`photos:${draft}`)

export const usePhotos = (draft: string, max: number) => {
  const name = `photos:${draft}`
  const [photos, setPhotos] = useState<readonly FormPhoto[]>([])
  const [ready, setReady] = useState(false)

  const load = useCallback(() => {
    Promise.all(idsIn(name).map(async (id) => ({ id, found: await keptFile(id) }))).then(
      (all) => {
        const found = all.flatMap(({ id, found }): FormPhoto[] =>
          found ? [{ id, src: found.src, state: 'kept', progress: 0, covered: coveredOf(id) ?? '' }] : [],
        )
        // those that are here already are on their way, maybe, and those that could not be kept can be tried again
        setPhotos((before) => [
          ...found.map((photo) => before.find(({ id }) => id === photo.id) ?? photo),
          ...before.filter(({ id, state }) => state === 'failed' && !found.some((photo) => photo.id === id)),
        ])
        setReady(true)
      },
      () => setReady(true),
    )
  }, [name])
  useEffect(load, [load])
  // and again when the page that covers parts of them was left
  useShownAgain(load)

  const onAdd = useCallback(
    async (pictures: readonly Picture[]) => {
      const added = await Promise.all(pictures.map(kept))
      setPhotos((before) => saved(name, [...before, ...added].slice(0, max)))
    },
    [name, max],
  )
  const onRemove = useCallback(
    (id: string) => {
      void dropFile(id)
      coveredForgotten(id)
      setPhotos((before) =>
        saved(
          name,
          before.filter((photo) => photo.id !== id),
        ),
      )
    },
    [name],
  )
  /**
   * With other parts covered it is another picture: the server may have this one already, from a try that failed. False
   * when it could not be kept.
   */
  const onCovered = useCallback(
    async (id: string, covered: string): Promise<boolean> => {
      const found = await keptFile(id)
      if (found === undefined) return false
      const next = await kept(found)
      if (next.state === 'failed' || !coveredSaved(next.id, covered)) {
        await dropFile(next.id)
        return false
      }
      setPhotos((before) =>
        saved(
          name,
          before.map((photo) => (photo.id === id ? { ...next, src: photo.src, covered } : photo)),
        ),
      )
      await dropFile(id)
      coveredForgotten(id)
      return true
    },
    [name],
  )
  const onProgress: Progress = useCallback((id, share) => {
    setPhotos((before) =>
      before.map((photo) =>
        photo.id === id ? { ...photo, state: share < 1 ? 'sending' : 'sent', progress: share } : photo,
      ),
    )
  }, [])
  /** After the form is sent or waits in the outbox, which owns the files from then on. */
  const clear = useCallback(() => {
    draftDropped(name)
    setPhotos([])
  }, [name])

  const ids = photos.filter((photo) => photo.state !== 'failed').map((photo) => photo.id)
  return { ready, photos, max, ids, files: ids, onAdd, onRemove, onRetry: onRemove, onCovered, onProgress, clear }
}
