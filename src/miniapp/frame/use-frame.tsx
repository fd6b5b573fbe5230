// What surrounds every page now: tabs of the person's roles, the network, what waits, the message of the moment.

import { useMemo } from 'react'
import type { Frame } from '../components/frame'
import { isSinglePage } from '../components/single-page'
import type { Words } from '../locales'
import { scrolled, scrollLeft } from '../store/left'
import { useNetwork } from '../store/network'
import { isWaiting, useOutbox } from '../store/outbox'
import { useSession } from '../store/session'
import { useRoom } from '../store/storage'
import { useToast } from '../store/toast'
import { PrivacyAsk } from '../wechat/PrivacyAsk'
import { checkPlace } from './check-place'
import { go, goBack, goTab, isRoot } from './navigate'
import { outboxPath, tabsOf } from './tabs'

export const useFrameNow = (words: Words): Frame => {
  const me = useSession((session) => session.me)
  const network = useNetwork((seen) => seen.state)
  const full = useRoom((room) => room.full)
  const waiting = useOutbox((outbox) => outbox.entries.filter(isWaiting).length)
  const toast = useToast((seen) => seen.text)
  return useMemo(
    () => ({
      tabs: tabsOf(me, words.common),
      onTab: goTab,
      network,
      full,
      waiting,
      onWaiting: () => go(outboxPath),
      toast,
      question: <PrivacyAsk />,
      onBack: goBack,
      onCheckPlace: checkPlace,
      single: isSinglePage(),
      isRoot,
      scrollLeft,
      onScroll: scrolled,
    }),
    [me, words, network, full, waiting, toast],
  )
}
