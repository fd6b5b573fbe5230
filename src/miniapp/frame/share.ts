// Sharing a public page, on weapp: into a chat as a card, into the timeline as one page that opens without signing in.

import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { addressOf, type Params } from './address'

export interface Shared {
  readonly title: string
  /** of the page in app.config */
  readonly path: string
  readonly params?: Params
  /** address of a picture; WeChat takes one of the page itself otherwise */
  readonly picture?: string | undefined
}

export const useShare = ({ title, path, params = {}, picture }: Shared): void => {
  const imageUrl = picture === undefined ? {} : { imageUrl: picture }
  const address = addressOf(path, params)
  useShareAppMessage(() => ({ title, path: address, ...imageUrl }))
  useShareTimeline(() => ({ title, query: address.split('?')[1] ?? '', ...imageUrl }))
}

/** WeChat offers sharing only on pages that say so before they are opened. */
export const shareable = <Page extends object>(page: Page): Page =>
  Object.assign(page, { enableShareAppMessage: true, enableShareTimeline: true })
