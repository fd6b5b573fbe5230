// Files that wait to be sent, kept on weapp in the app's own folder: temporary paths die with the session.

import Taro from '@tarojs/taro'
import type { LocalFile, Picture } from '../api/local-file'

const pathOf = (id: string): string => `${Taro.env.USER_DATA_PATH ?? ''}/kept-${id}`

export const keepFile = (id: string, file: LocalFile): Promise<void> =>
  new Promise((resolve, reject) => {
    if (typeof file !== 'string') {
      reject(new Error('a path is needed'))
      return
    }
    Taro.getFileSystemManager().copyFile({
      srcPath: file,
      destPath: pathOf(id),
      success: () => resolve(),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })

/** Undefined when it is not kept here. */
export const keptFile = (id: string): Promise<Picture | undefined> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path: pathOf(id),
      success: () => resolve({ file: pathOf(id), src: pathOf(id) }),
      fail: () => resolve(undefined),
    })
  })

export const dropFile = (id: string): Promise<void> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().unlink({ filePath: pathOf(id), success: () => resolve(), fail: () => resolve() })
  })
