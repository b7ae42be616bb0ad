import { labelOf } from './link-label';

const FIELD =
  /^(?:authors?|years?|dates?|published|publication|venue|conference|journal|publisher|title|names?|keywords?|tags?|topics?|abstract|summary|tl;?dr|description|notes?|comments?|affiliations?|institut(?:e|ion)s?|organi[sz]ations?|task|tasks|metrics?|search algorithm|作者|年份|时间|日期|标题|题目|名称|摘要|简介|描述|关键词|会议|期刊|机构|单位|发表)$/i;
const TITLE = /^(?:paper title|titles?|names?|标题|题目|名称|タイトル|제목)$/i;

/** Whether words before a colon name a property of an item (`Authors`, `Code`, `年份`) and no item. */
export function isFieldName(text: string): boolean {
  const plain = text.replace(/[*_`\s]+/g, ' ').trim();
  return FIELD.test(plain) || labelOf(plain) !== undefined;
}

/** Whether words before a colon announce a title. */
export function isTitleField(text: string): boolean {
  return TITLE.test(text.trim());
}
