// Narrowing the list: by group, by status, by step.

import { stepIds } from '@domain/matter/step'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useQuery } from '../../api/use-query'
import { Button } from '../../components/Button'
import { SelectPick } from '../../components/SelectPick'
import { Sheet } from '../../components/Sheet'
import { useWords } from '../../locales'
import { useMatterWords } from '../../locales/matter'
import { type Filter, statuses } from './filter'

interface FilterSheetProps {
  readonly open: boolean
  readonly filter: Filter
  readonly onClose: () => void
  readonly onChosen: (filter: Filter) => void
}

const any = 'any'

/** The filter with one part chosen, or left out when anything will do. */
const chosen = <Part extends keyof Filter>(filter: Filter, part: Part, value: string): Filter => {
  const { [part]: _before, ...others } = filter
  return value === any ? others : { ...others, [part]: value }
}

export const FilterSheet = ({ open, filter, onClose, onChosen }: FilterSheetProps) => {
  const words = useMatterWords().list
  const { common, step: steps } = useWords()
  const groups = useQuery('district.get', {}).data?.groups ?? []
  const [choice, setChoice] = useState(filter)
  useEffect(() => {
    if (open) setChoice(filter)
  }, [open, filter])
  return (
    <Sheet
      open={open}
      title={words.filter}
      onClose={onClose}
      footer={
        <>
          <Button wide onTap={() => onChosen(choice)}>
            {words.shown}
          </Button>
          <Button wide kind="secondary" onTap={() => onChosen({})}>
            {words.clear}
          </Button>
        </>
      }
    >
      <View className="stack">
        <SelectPick
          label={words.group}
          value={choice.groupId ?? any}
          options={[
            { value: any, label: words.allGroups },
            ...groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onPick={(value) => setChoice((before) => chosen(before, 'groupId', value))}
        />
        <SelectPick
          label={words.status}
          value={choice.status ?? any}
          options={[
            { value: any, label: words.allStatuses },
            ...statuses.map((status) => ({ value: status, label: common.status[status] })),
          ]}
          onPick={(value) => setChoice((before) => chosen(before, 'status', value))}
        />
        <SelectPick
          label={words.step}
          value={choice.step ?? any}
          options={[
            { value: any, label: words.allSteps },
            ...stepIds.map((id) => ({ value: id, label: steps[id].name })),
          ]}
          onPick={(value) => setChoice((before) => chosen(before, 'step', value))}
        />
      </View>
    </Sheet>
  )
}
