// Makes a picture smaller, on h5.

import type { LocalFile } from '../api/local-file'
import type { Size } from './size'

const drawn = async (file: Blob, { longest, quality }: Size): Promise<Blob> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const ratio = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * ratio)
  canvas.height = Math.round(bitmap.height * ratio)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', quality))
}

/** What is no picture, or none that the browser can draw, stays as it is: the server judges by content. */
export const shrink = async (file: LocalFile, size: Size): Promise<LocalFile> => {
  if (typeof file === 'string') return file
  const blob = await drawn(file, size).catch(() => file)
  return blob.size < file.size ? blob : file
}
