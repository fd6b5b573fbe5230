// The words of the desk's list as a file.

import type { ColumnId } from '../../domain/desk/column'
import type { ListedKind } from '../../domain/desk/filter'
import { stepIds } from '../../domain/matter/step'
import { ledgerWords } from './ledger'
import { areaNames, proposalStepNames } from './proposal'
import { numberedStep } from './step'

export const deskWords = {
  file: '清单',
  kind: { report: '诉求', matter: '协商事项', proposal: '提案' } satisfies Record<ListedKind, string>,
  kindColumn: '类型',
  area: areaNames as Readonly<Record<string, string>>,
  column: {
    number: '编号',
    title: '标题',
    state: '步骤或状态',
    group: '活动组',
    lead: '牵头委员',
    category: '类别',
    unit: '承办单位',
    opened: '收到日期',
    due: '期限',
    supporters: '也遇到的人数',
    reports: '合并诉求数',
  } satisfies Record<ColumnId, string>,
  state: {
    ...ledgerWords.matterStatus,
    ...Object.fromEntries(stepIds.map((id) => [id, numberedStep(id)])),
    ...ledgerWords.reportStatus,
    ...proposalStepNames,
  } as Readonly<Record<string, string>>,
}
