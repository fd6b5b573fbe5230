// What a new district begins with, in Chinese; its office changes it in the app.

export const firstOrganiser = (name: string): string => `${name}政协办公室`

/** What reports are about, as the list in the form has it. */
export const firstCategories: readonly string[] = [
  '住房物业',
  '市政道路',
  '环境卫生',
  '交通出行',
  '供水供电供气',
  '教育文化',
  '医疗养老',
  '就业社保',
  '农业农村',
  '市场消费',
  '治安安全',
  '其他',
]
