// Files of the phone: temporary ones, which die with the app, and those under USER_DATA_PATH, which the shelf keeps.

import { answering, type Callbacks, refused } from './answer'

/** Where kept files outlive the app. */
export interface Shelf {
  readonly get: (path: string) => Promise<Blob | undefined>
  readonly put: (path: string, file: Blob) => Promise<void>
  readonly drop: (path: string) => Promise<void>
}

export const userFolder = 'wxfile://usr'

export const aShelf = (): Shelf => {
  const files = new Map<string, Blob>()
  return {
    get: async (path) => files.get(path),
    put: async (path, file) => void files.set(path, file),
    drop: async (path) => void files.delete(path),
  }
}

export const fileStore = (kept: Shelf) => {
  const temporary = aShelf()
  let count = 0
  const shelfOf = (path: string): Shelf => (path.startsWith(`${userFolder}/`) ? kept : temporary)
  const find = async (path: string): Promise<Blob> =>
    (await shelfOf(path).get(path)) ?? refused(`no such file or directory, open "${path}"`)

  const saved = async (path: string, file: Blob): Promise<Record<never, never>> => {
    if (!path.startsWith(`${userFolder}/`)) refused(`permission denied, open "${path}"`)
    await kept.put(path, file)
    return {}
  }
  type Path = { readonly path: string }
  type FilePath = { readonly filePath: string }
  const manager = {
    copyFile: (options: { readonly srcPath: string; readonly destPath: string } & Callbacks) =>
      answering('copyFile', options, async () => saved(options.destPath, await find(options.srcPath))),
    access: (options: Path & Callbacks) =>
      answering('access', options, async () => {
        await find(options.path)
        return {}
      }),
    unlink: (options: FilePath & Callbacks) =>
      answering('unlink', options, async () => {
        await find(options.filePath)
        await shelfOf(options.filePath).drop(options.filePath)
        return {}
      }),
  }
  return {
    manager,
    find,
    saved,
    /** Keeps a file until the app ends. Answers its path. */
    aTemporary: async (file: Blob, ending: string): Promise<string> => {
      count += 1
      const path = `wxfile://tmp_${count}.${ending}`
      await temporary.put(path, file)
      return path
    },
  }
}

export type FileStore = ReturnType<typeof fileStore>
