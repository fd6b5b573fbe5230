// A picture of before and one of after beside each other; each opens large, with the other one next to it.

import { useWords } from '../locales'
import { BeforeAfter } from './BeforeAfter'
import type { ShownPhoto } from './Photos'
import { viewPictures } from './view-pictures'

interface PhotoPairProps {
  readonly before: ShownPhoto
  readonly after: ShownPhoto
}

export const PhotoPair = ({ before, after }: PhotoPairProps) => {
  const words = useWords()
  const open = (thumb: string) =>
    viewPictures([before.url, after.url], thumb === before.thumb ? before.url : after.url, {
      close: words.act.close,
      picture: words.photo.nth,
    })
  return <BeforeAfter before={before.thumb} after={after.thumb} onOpen={open} />
}
