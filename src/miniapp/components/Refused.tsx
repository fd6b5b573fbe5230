// What to do when the platform did not give what was asked: a sentence, and the way to WeChat's page of permissions.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Button } from './basic'
import { canOpenPermission, openPermission, type Permission } from './permission'
import type { Refusal } from './refusal'

/** Going back is no refusal. */
export type Refused = Exclude<Refusal, 'cancelled'>

export const refusedIn = (refusal: Refusal): Refused | undefined => (refusal === 'cancelled' ? undefined : refusal)

export const useRefusedWords = (permission: Permission, refused: Refused | undefined): string | undefined => {
  const words = useWords().refused
  if (refused === undefined) return undefined
  const what = words[permission]
  if (refused === 'permission' && !canOpenPermission()) return what.browser
  return what[refused]
}

interface RefusedProps {
  readonly permission: Permission
  readonly refused: Refused | undefined
  /** given now: what was wanted can be asked for again */
  readonly onGiven: () => void
}

export const OpenPermission = ({ permission, refused, onGiven }: RefusedProps) => {
  const words = useWords().refused
  if (refused !== 'permission' || !canOpenPermission()) return null
  const open = async () => {
    if (await openPermission(permission)) onGiven()
  }
  return (
    <View>
      <Button kind="secondary" small icon="setting" onTap={() => void open()}>
        {words.open}
      </Button>
    </View>
  )
}
