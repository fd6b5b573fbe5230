// Take or choose pictures, on h5, made smaller before they are sent.

import type { Picture } from '../api/local-file'

/** Longest side in pixels of what is sent: enough to read a sign on it, small enough for a weak network. */
const longest = 2048

const drawn = async (file: File): Promise<Blob> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const ratio = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * ratio)
  canvas.height = Math.round(bitmap.height * ratio)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.82))
}

/** A picture the browser cannot draw goes as it is: the server judges by content. */
const smaller = async (file: File): Promise<Picture> => {
  const blob = await drawn(file).catch(() => file)
  const least = blob.size < file.size ? blob : file
  return { file: least, src: URL.createObjectURL(least) }
}

const ask = (count: number): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
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
