// Makes a picture smaller, on h5.

import { shareKept } from '@domain/picture/share'
import type { LocalFile } from '../api/local-file'
import { longestSide, type Size } from './size'

/** iOS before 15 has no createImageBitmap; what it draws of an image element is turned as the camera was held, too. */
const asElement = async (file: Blob): Promise<HTMLImageElement> => {
  const picture = new Image()
  const address = URL.createObjectURL(file)
  try {
    picture.src = address
    await picture.decode()
    return picture
  } finally {
    URL.revokeObjectURL(address)
  }
}

const opened = (file: Blob): Promise<ImageBitmap | HTMLImageElement> =>
  typeof createImageBitmap === 'function'
    ? createImageBitmap(file, { imageOrientation: 'from-image' })
    : asElement(file)

const drawn = async (file: Blob, { pixels, quality }: Size): Promise<Blob> => {
  const picture = await opened(file)
  const ratio = shareKept(picture, { pixels, side: longestSide })
  // a strip that no canvas of a phone holds goes as it is
  if (Math.max(picture.width, picture.height) * ratio > longestSide) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * ratio)
  canvas.height = Math.round(picture.height * ratio)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  if ('close' in picture) picture.close()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', quality))
}

/** What is no picture, or none that the browser can draw, stays as it is: the server judges by content. */
export const shrink = async (file: LocalFile, size: Size): Promise<LocalFile> => {
  if (typeof file === 'string') return file
  const blob = await drawn(file, size).catch(() => file)
  return blob.size < file.size ? blob : file
}
