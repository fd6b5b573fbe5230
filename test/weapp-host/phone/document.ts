// Documents on the phone: opened by WeChat if they are of its few kinds, or sent into a chat whatever they are.

import { answering, type Callbacks, refused } from './answer'
import type { FileStore } from './file'

const opens = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf']

const endingOf = (path: string): string => path.split('.').at(-1)?.toLowerCase() ?? ''

export interface Shared {
  readonly name: string
  readonly file: Blob
}

export const documentCalls = (files: FileStore) => {
  const opened: Shared[] = []
  const shared: Shared[] = []
  type Opened = { readonly filePath: string; readonly fileType?: string } & Callbacks
  type Sent = { readonly filePath: string; readonly fileName?: string } & Callbacks
  return {
    opened,
    shared,
    calls: {
      openDocument: (options: Opened) =>
        answering('openDocument', options, async () => {
          const type = options.fileType ?? endingOf(options.filePath)
          if (!opens.includes(type)) refused('filetype not supported')
          opened.push({ name: options.filePath, file: await files.find(options.filePath) })
          return {}
        }),
      shareFileMessage: (options: Sent) =>
        answering('shareFileMessage', options, async () => {
          shared.push({ name: options.fileName ?? options.filePath, file: await files.find(options.filePath) })
          return {}
        }),
    },
  }
}
