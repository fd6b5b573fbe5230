// The tracking code in use: held in memory only, because on a borrowed phone nothing of it may stay.

import { create } from 'zustand'

interface Tracking {
  readonly code: string | null
  /** the matter that the report became part of */
  readonly matterId: string | null
}

const none: Tracking = { code: null, matterId: null }

export const useTracking = create<Tracking>()(() => none)

export const tracked = (code: string, matterId: string | null): void => {
  useTracking.setState({ code, matterId })
}

export const trackingLeft = (): void => {
  useTracking.setState(none)
}
