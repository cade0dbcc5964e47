/** What stands in the books where a buyer's name was, whatever the language: a person who asked to be forgotten. */
export const erasedName = '已删除'
