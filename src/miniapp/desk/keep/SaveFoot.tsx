// The end of a form of a register: what went wrong, and the button that saves.

import { View } from '@tarojs/components'
import type { Problem } from '../../api/problem'
import { Button } from '../../components/Button'
import { useWords } from '../../locales'
import { Refused } from '../Refused'

interface SaveFootProps {
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onSave: () => void
  readonly onLook: () => void
}

export const SaveFoot = ({ busy, problem, onSave, onLook }: SaveFootProps) => (
  <View className="stack">
    {problem ? <Refused problem={problem} onAgain={onSave} onReload={onLook} /> : null}
    <Button wide busy={busy} onTap={onSave}>
      {useWords().act.save}
    </Button>
  </View>
)
