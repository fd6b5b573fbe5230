// Files of the phone: temporary ones, which die with the app, and those under USER_DATA_PATH, which the shelf keeps: 200 MB
// of them at most.

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

const most = 200 * 1024 * 1024

export const fileStore = (kept: Shelf) => {
  /** bytes of what was kept since the app began, by path */
  const sizes = new Map<string, number>()
  const temporary = aShelf()
  let count = 0
  const shelfOf = (path: string): Shelf => (path.startsWith(`${userFolder}/`) ? kept : temporary)
  const find = async (path: string): Promise<Blob> =>
    (await shelfOf(path).get(path)) ?? refused(`no such file or directory, open "${path}"`)

  const saved = async (path: string, file: Blob): Promise<Record<never, never>> => {
    if (!path.startsWith(`${userFolder}/`)) refused(`permission denied, open "${path}"`)
    const others = [...sizes].reduce((sum, [other, size]) => sum + (other === path ? 0 : size), 0)
    if (others + file.size > most) refused('the maximum size of the file storage limit is exceeded')
    sizes.set(path, file.size)
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
        sizes.delete(options.filePath)
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
