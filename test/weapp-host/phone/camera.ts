// Pictures: taken or chosen, made smaller, looked at. Files are real; taking and shrinking is the surroundings' own.

import { answering, type Callbacks, refused } from './answer'
import type { FileStore } from './file'
import type { Permissions } from './permission'
import type { Privacy } from './privacy'

export interface Shot {
  readonly file: Blob
  readonly width: number
  readonly height: number
}

export interface Smaller {
  /** 0-100 */
  readonly quality: number
  /** pixels; the other side keeps the proportion */
  readonly width?: number | undefined
  readonly height?: number | undefined
}

export interface Camera {
  /** none when the person goes back */
  readonly take: (count: number) => Promise<readonly Shot[]>
  readonly shrink: (file: Blob, how: Smaller) => Promise<Blob>
  readonly sizeOf: (file: Blob) => Promise<{ readonly width: number; readonly height: number }>
}

const longest = 20

export const cameraCalls = (camera: Camera, files: FileStore, privacy: Privacy, permissions: Permissions) => {
  type Choosing = { readonly count?: number; readonly mediaType?: readonly string[] }
  type Chosen = { readonly tempFiles: readonly object[]; readonly type: string }
  type Compressing = {
    readonly src: string
    readonly quality?: number
    readonly compressedWidth?: number
    readonly compressedHeight?: number
  }
  return {
    chooseMedia: (options: Choosing & Callbacks<Chosen>) =>
      answering('chooseMedia', options, async () => {
        await privacy.needed('chooseMedia')
        permissions.needed('scope.camera')
        const shots = await camera.take(Math.min(options.count ?? 9, longest))
        if (shots.length === 0) refused('cancel')
        const tempFiles = shots.map(async ({ file, width, height }) => ({
          tempFilePath: await files.aTemporary(file, 'jpg'),
          fileType: 'image',
          size: file.size,
          width,
          height,
        }))
        return { tempFiles: await Promise.all(tempFiles), type: 'image' }
      }),
    previewImage: (options: { readonly urls: readonly string[] } & Callbacks) =>
      answering('previewImage', options, () => (options.urls.length === 0 ? refused('no urls') : {})),
    getImageInfo: (options: { readonly src: string } & Callbacks<{ width: number; height: number; path: string }>) =>
      answering('getImageInfo', options, async () => {
        const size = await camera.sizeOf(await files.find(options.src))
        return { ...size, path: options.src, orientation: 'up', type: 'jpeg' }
      }),
    compressImage: (options: Compressing & Callbacks<{ tempFilePath: string }>) =>
      answering('compressImage', options, async () => {
        const { quality = 80, compressedWidth: width, compressedHeight: height } = options
        const small = await camera.shrink(await files.find(options.src), { quality, width, height })
        return { tempFilePath: await files.aTemporary(small, 'jpg') }
      }),
  }
}
