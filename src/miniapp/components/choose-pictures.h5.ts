// Take or choose pictures, on h5, made smaller before they are sent.

import type { Picture } from '../api/local-file'
import { shrink } from '../picture/shrink'
import { whole } from '../picture/size'

const smaller = async (file: File): Promise<Picture> => {
  const least = await shrink(file, whole)
  return { file: least, src: typeof least === 'string' ? least : URL.createObjectURL(least) }
}

const ask = (count: number): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    // not every system knows that HEIC is a picture
    input.accept = 'image/*,.heic,.heif'
    input.multiple = count > 1
    input.hidden = true
    const answer = (files: readonly File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => answer([...(input.files ?? [])].slice(0, count)))
    input.addEventListener('cancel', () => answer([]))
    document.body.append(input)
    input.click()
  })

/** At most `count` pictures; none when the person goes back. */
export const choosePictures = async (count: number): Promise<readonly Picture[]> =>
  Promise.all((await ask(count)).map(smaller))
