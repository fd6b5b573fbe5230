// The end of a form of a register: what went wrong, and the button that saves.

import { View } from '@tarojs/components'
import type { Problem } from '../../api/problem'
import { Button } from '../../components/Button'
import { Failure } from '../../components/Failure'
import { useWords } from '../../locales'

interface SaveFootProps {
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onSave: () => void
}

export const SaveFoot = ({ busy, problem, onSave }: SaveFootProps) => (
  <View className="stack">
    {problem ? <Failure code={problem.code} onRetry={onSave} /> : null}
    <Button wide busy={busy} onTap={onSave}>
      {useWords().act.save}
    </Button>
  </View>
)
