// Which columns the table shows.

import { type ColumnId, columnIds, columnOf, columnsShown, isColumn } from '@domain/desk/column'
import { Button } from '../../components/basic'
import { Checks } from '../../components/Checks'
import { Sheet } from '../../components/Sheet'
import { useListWords } from '../../locales/desk-work'

interface ColumnSheetProps {
  readonly open: boolean
  readonly columns: readonly ColumnId[]
  readonly onColumns: (columns: readonly ColumnId[]) => void
  readonly onClose: () => void
}

export const ColumnSheet = ({ open, columns, onColumns, onClose }: ColumnSheetProps) => {
  const words = useListWords()
  const free = columnIds.filter((id) => columnOf(id).always !== true)
  return (
    <Sheet
      open={open}
      title={words.columnsTitle}
      onClose={onClose}
      footer={
        <Button kind="quiet" onTap={() => onColumns([])}>
          {words.usual}
        </Button>
      }
    >
      <Checks
        label={words.columns}
        options={free.map((value) => ({ value, label: words.column[value] }))}
        values={columnsShown(columns)}
        onChange={(values) =>
          onColumns(columnIds.filter((id) => id === 'title' || values.filter(isColumn).includes(id)))
        }
      />
    </Sheet>
  )
}
