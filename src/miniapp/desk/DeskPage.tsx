// The frame of every place of the desk: its title, the way to the other places, and a closed door for everybody else.

import type { ReactNode } from 'react'
import { Failure } from '../components/Loaded'
import { Page } from '../components/Page'
import { goSignIn } from '../frame/navigate'
import { useActor } from '../store/actor'
import { DeskNav } from './DeskNav'
import { type PlaceId, placesOf, type RegisterId, registersOf, todayPath } from './place'

interface DeskPageProps {
  readonly title: string
  readonly at: PlaceId
  /** on the page of one register, behind that place */
  readonly register?: RegisterId | undefined
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export const DeskPage = ({ title, at, register, foot, children }: DeskPageProps) => {
  const actor = useActor()
  const open =
    register === undefined
      ? placesOf(actor).some(({ id }) => id === at)
      : registersOf(actor).some(({ id }) => id === register)
  return (
    <Page title={title} tab={todayPath} width="desk" foot={open ? foot : undefined}>
      <DeskNav at={at} inside={register !== undefined} />
      {open ? (
        children
      ) : (
        <Failure code={actor.kind === 'person' ? 'notAllowed' : 'signedOut'} onRetry={goSignIn} onSignIn={goSignIn} />
      )}
    </Page>
  )
}
